"""A small but complete workshop of two cases, for every test that needs one."""

from functools import cache
from pathlib import Path

from oefenkoffer.model import Files, Workshop, read

HERE = Path(__file__).parent


def files() -> Files:
    """The files of the sample, as `project.read` would give them."""
    found = sorted(path for path in (HERE / "roleplays").rglob("*") if path.is_file())
    return Files({path.relative_to(HERE).as_posix(): path.read_bytes() for path in found})


@cache
def workshop() -> Workshop:
    """The sample, read and checked; once, as nothing changes a workshop."""
    return read(files())
