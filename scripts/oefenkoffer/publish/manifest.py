"""Which files of an output folder are ours: their paths, and the bytes that we gave them."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

NAME = ".oefenkoffer.json"

Manifest = Mapping[str, str]
"""SHA-256 by path, relative to the output folder."""


def digest(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write(folder: Path, manifest: Manifest) -> None:
    """The manifest beside the files that it names; equal files, equal bytes."""
    text = json.dumps({"files": dict(sorted(manifest.items()))}, indent=1, ensure_ascii=False)
    (folder / NAME).write_bytes(f"{text}\n".encode())


def read(folder: Path) -> Manifest | None:
    """The manifest of a folder; None where there is none that makes sense."""
    try:
        files = json.loads((folder / NAME).read_bytes())["files"]
        return {str(path): str(sha) for path, sha in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def is_ours(folder: Path, path: str, manifest: Manifest) -> bool:
    """Whether we made this file and nobody changed it since."""
    if path == NAME:
        return True
    file = folder / path
    return path in manifest and not file.is_symlink() and digest(file) == manifest[path]
