"""Output folders as values: build one from a table, read one back."""

from collections.abc import Mapping
from pathlib import Path

from oefenkoffer import publish

Tree = Mapping[str, str]

FIRST = {"print/cards.pdf": "cards 1", "print/old.pdf": "old", "site/index.html": "site 1"}
SECOND = {"print/cards.pdf": "cards 2", "print/new/forms.pdf": "forms", "site/index.html": "site 2"}
OTHERS = {"print/my notes.txt": "mine", "site/deep/er/photo.jpg": "photo", "list.xlsx": "list"}


def build(output: Path, files: Tree) -> publish.Published:
    """One build that makes `files`, in a project beside the output."""
    with publish.staging(output, output.parent / "workshop") as paths:
        write(paths.new, files)
        return publish.publish(paths, {path.partition("/")[0] for path in files})


def write(folder: Path, files: Tree) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def tree(folder: Path) -> Tree:
    """The files of a folder, without the manifest."""
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != ".oefenkoffer.json"
    }


def leftovers(output: Path) -> list[str]:
    """The hidden siblings of an output folder."""
    return sorted(path.name for path in output.parent.glob(".*.oefenkoffer-*"))
