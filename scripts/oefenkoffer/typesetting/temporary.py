"""Write temporary files so that an error names the one that it is about."""

from pathlib import Path


def write_temporary(file: Path, data: bytes) -> None:
    """Write a file; Python's own error of a full disk names none."""
    try:
        file.write_bytes(data)
    except OSError as error:
        error.filename = str(file)
        raise
