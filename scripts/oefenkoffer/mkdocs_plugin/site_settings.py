"""Turn the `mkdocs.yml` of a kit, or that there is none, into all settings that MkDocs needs."""

import io
import string
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from oefenkoffer.labels import Labels
from oefenkoffer.source.yaml_nodes import compose

DEFAULTS = Path(__file__).parent / "mkdocs.yml"
"""What a site of ours has unless its own file says otherwise, one section after another."""


def site_config(config_file: Path, labels: Labels, **options: Any) -> MkDocsConfig:  # noqa: ANN401 (as MkDocs takes them)
    """The settings in a file that may be missing or short; what it leaves out is filled in.

    Raises:
        Abort: MkDocs refuses the settings.
        MkDocsException: likewise.
    """
    typed = config_file.read_bytes() if config_file.is_file() else b""
    keys = _keys(typed)
    if keys is None or "INHERIT" in keys:
        return load_config(str(config_file), **options)
    # Why below the text: what MkDocs says of a line of it still names the right one.
    text = typed.removesuffix(b"...\n") + b"\n" + _missing(keys, labels).encode()
    return load_config(io.BytesIO(text), config_file_path=str(config_file), **options)


def _keys(data: bytes) -> frozenset[str] | None:
    """The keys at the top; None where the text holds something else, or cannot be read."""
    try:
        root = compose(data)
    except yaml.YAMLError:
        return None
    if root is None:
        return frozenset()
    is_plain = isinstance(root, yaml.MappingNode) and not root.flow_style
    return frozenset(str(key.value) for key, _ in root.value) if is_plain else None


def _missing(keys: frozenset[str], labels: Labels) -> str:
    """The sections of the defaults that are not among these keys."""
    words = labels.section("site")
    text = string.Template(DEFAULTS.read_text(encoding="utf-8")).substitute(words)
    sections = text.split("\n\n")
    return "\n\n".join(section for section in sections if section.partition(":")[0] not in keys)
