"""Find the schemas that came with the wheel, and say which files of a workshop they are for.

Why in the wheel: to make them takes the whole model, which costs `new` three times all the rest.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from oefenkoffer.vocabulary import FILES_OF_KIND, SCHEMAS, Spoken

STORE = Path(__file__).with_name("ready")
"""Where a wheel has them, by language and by what a workshop begins with; not in a checkout."""

EDITOR = ".vscode/settings.json"


def stored_schemas(source: str, language: Spoken) -> Mapping[str, bytes]:
    """The schemas for a format or a whole example, by their paths in a workshop.

    Empty where they were not made beforehand.
    """
    folder = STORE / language / source
    files = sorted(folder.iterdir()) if folder.is_dir() else ()
    return {f"{SCHEMAS}/{file.name}": file.read_bytes() for file in files}


def editor_settings() -> bytes:
    """Settings of VS Code: which schema is for which files, and two spaces for an indent."""
    patterns = {f"{SCHEMAS}/{kind}.json": pattern for kind, pattern in FILES_OF_KIND.items()}
    spaces = {"editor.insertSpaces": True, "editor.tabSize": 2, "files.encoding": "utf8"}
    return as_json({"yaml.schemas": patterns, "yaml.format.enable": False, "[yaml]": spaces})


def as_json(values: Mapping[str, Any]) -> bytes:
    """Plain values as the text of a file."""
    return json.dumps(values, ensure_ascii=False, indent=1).encode() + b"\n"
