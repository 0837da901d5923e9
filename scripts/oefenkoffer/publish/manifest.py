"""Which files of an output folder are ours: their paths, and the bytes that we gave them.

Beside them stands what each was made of, so that the next build need not make it again.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAME = ".oefenkoffer.json"

Manifest = Mapping[str, str]
"""SHA-256 by path, relative to the output folder."""


def digest(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write(folder: Path, manifest: Manifest, records: Mapping[str, Mapping[str, Any]]) -> None:
    """The manifest beside the files that it names; equal files, equal bytes."""
    whole = {"files": dict(sorted(manifest.items())), "made_of": dict(sorted(records.items()))}
    text = json.dumps(whole, indent=1, ensure_ascii=False)
    (folder / NAME).write_bytes(f"{text}\n".encode())


def read(folder: Path) -> Manifest | None:
    """The manifest of a folder; None where there is none that makes sense."""
    try:
        files = json.loads((folder / NAME).read_bytes())["files"]
        return {str(path): str(sha) for path, sha in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def read_records(folder: Path) -> Mapping[str, Mapping[str, Any]]:
    """What each output was made of, by path; nothing where the manifest does not tell."""
    try:
        records = json.loads((folder / NAME).read_bytes())["made_of"]
        return {str(path): dict(record) for path, record in records.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def is_ours(folder: Path, path: str, manifest: Manifest) -> bool:
    """Whether we made this file and nobody changed it since."""
    if path == NAME:
        return True
    file = folder / path
    return path in manifest and not file.is_symlink() and digest(file) == manifest[path]
