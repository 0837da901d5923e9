"""Put outputs into the new tree of a build; take from the former build what would be the same."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from oefenkoffer.kit.keys import key_of
from oefenkoffer.kit.output import Former, Output
from oefenkoffer.publish.former_build import FormerBuild, Record
from oefenkoffer.publish.trees import link_or_copy

FORGOTTEN = ("path", "source", "kind", "case", "key")
"""What is told of an output each time; the rest is remembered of one that is not made again."""


@dataclass(frozen=True)
class Stage:
    """The new tree of one build, beside the former one.

    Attributes:
        folder: where the new tree grows.
        former: the tree that it will replace.
        records: what each output was made of, by path or by part; it grows as well.
        kept: the parts that stay as they are, file by file.
    """

    folder: Path
    former: FormerBuild
    records: dict[str, Record] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)

    def former_of(self, part: str) -> Former:
        """What the former build left in one part, for the step that makes that part."""

        def former(path: str, key: str) -> Output | None:
            there = f"{part}/{path}"
            file = self.former.file(there, _made_with_us(key))
            if file is None:
                return None
            memories = {n: v for n, v in self.former.records[there].items() if n not in FORGOTTEN}
            return Output(
                path, file, key=key, **{name: _frozen(value) for name, value in memories.items()}
            )

        return former

    def put(self, part: str, output: Output) -> Output:
        """The output as a file of the new tree.

        Why the file: the bytes of a large kit do not fit in memory.
        """
        path = PurePosixPath(output.path)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"not inside its part: {output.path}")
        target = self.folder / part / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(output.source, Path):
            if target.exists():
                raise FileExistsError(target)
            link_or_copy(output.source, target)
        else:
            with target.open("xb") as stream:
                stream.write(output.source)
        known = replace(output, counted=output.pages)
        if output.key:
            self.records[f"{part}/{path}"] = _record(known)
        return replace(known, source=target)

    def keep(self, part: str, key: str) -> tuple[str, ...]:
        """The files of a whole part, if it was made of the same; empty if it has to be made."""
        self.records[part] = {"key": _made_with_us(key)}
        paths = self.former.part(part, _made_with_us(key))
        if paths:
            self.kept.add(part)
        return paths


def _record(output: Output) -> Record:
    values = {f.name: getattr(output, f.name) for f in fields(output) if f.name not in FORGOTTEN}
    return {"key": _made_with_us(output.key), **values}


def _frozen(value: Any) -> Any:  # noqa: ANN401 (JSON)
    """A JSON value with tuples for lists."""
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _made_with_us(key: str) -> str:
    """The key of an output as this very program makes it, with all that it leans on."""
    return key_of(key, _toolchain())


@cache
def _toolchain() -> str:
    """This program, its packages and its Python, as a digest of names and times of files.

    Why not the version: who works on the program itself changes it between two releases.
    """
    return key_of(sys.version, *_files_of_the_program())


def _files_of_the_program() -> Iterator[str]:
    for folder in sys.path:
        if Path(folder).is_dir():
            yield from sorted(entry.name for entry in Path(folder).glob("*-info"))
    own = Path(__file__).parents[1]
    files = (it for it in own.rglob("*") if it.suffix != ".pyc" and it.is_file())
    yield from sorted(_state(file, own) for file in files)


def _state(file: Path, own: Path) -> str:
    status = file.stat()
    return f"{file.relative_to(own)} {status.st_size} {status.st_mtime_ns}"
