"""Put new files on the disk: all or none, and never over what is there."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from oefenkoffer.problems import Code, KitProblems, Position, Problem


def put_workshop(folder: Path, files: Mapping[str, bytes]) -> None:
    """Fill a folder that is new or empty; hidden files of others, such as those of git, may stay.

    Raises:
        KitProblems: there is something in the way.
        OSError: the disk refuses; then nothing was made.
    """
    tops = {path.partition("/")[0] for path in files}
    _refuse_taken(folder, tops)
    first_new = next((way for way in (*reversed(folder.parents), folder) if not way.exists()), None)
    moved: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".new-") as passing:
            for path, content in files.items():
                file = Path(passing, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            for top in sorted(tops):
                Path(passing, top).rename(folder / top)
                moved.append(folder / top)
    except BaseException:
        for way in moved:
            shutil.rmtree(way) if way.is_dir() else way.unlink()
        if first_new:
            shutil.rmtree(first_new, ignore_errors=True)
        raise


def put_file(file: Path, content: bytes, *, replace: bool = False) -> None:
    """Write one file, whole or not at all.

    Raises:
        KitProblems: there is one already that is not to be replaced, or the disk refuses.
    """
    from oefenkoffer.publish.file_writer import write_all

    if not replace and file.exists():
        raise KitProblems([Problem(Code.ALREADY_THERE, Position(str(file)))])
    write_all({file: content}, settings=True)


def _refuse_taken(folder: Path, tops: set[str]) -> None:
    from oefenkoffer.model.files import is_hidden  # slow, and a single file needs none of it

    blocking = next((way for way in (folder, *folder.parents) if way.exists()), folder)
    if not blocking.is_dir():
        raise KitProblems([Problem(Code.OUTPUT_IS_A_FILE, Position(str(blocking)))])
    for entry in folder.iterdir() if folder.is_dir() else ():
        if entry.name in tops or not is_hidden(entry.name):
            raise KitProblems(
                [Problem(Code.ALREADY_THERE, Position(str(folder)), {"file": entry.name})]
            )
