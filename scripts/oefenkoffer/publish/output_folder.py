"""Build into one output folder: first a folder to write in, then the change of trees."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from oefenkoffer.publish import manifest
from oefenkoffer.publish.former_build import FormerBuild, Record
from oefenkoffer.publish.guards import refuse_foreign, refuse_place
from oefenkoffer.publish.layout import OutputPaths, output_paths
from oefenkoffer.publish.lock import held
from oefenkoffer.publish.refused_writes import disk_errors_as_problems
from oefenkoffer.publish.swap import clear, free_path, repair, swap
from oefenkoffer.publish.trees import files_in, link_or_copy, remove_tree, same_file, sync


@dataclass(frozen=True)
class Published:
    """What a build left in the output folder.

    Attributes:
        files: those of this build, relative to the output folder.
        moved: files of others that had to move, as the old and the new path.
    """

    files: tuple[str, ...]
    moved: tuple[tuple[str, str], ...]


@contextmanager
def staging(output: Path, project: Path) -> Iterator[OutputPaths]:
    """A fresh folder, `new` of the paths, to build into; it is gone when the block ends.

    Raises:
        KitProblems: the output may not stand there, is busy, or the disk refuses.
    """
    paths = output_paths(output)
    refuse_place(paths.output, project.resolve())
    with disk_errors_as_problems(paths):
        paths.output.parent.mkdir(parents=True, exist_ok=True)
        with held(paths.lock):
            repair(paths)
            refuse_foreign(paths.output)
            paths.new.mkdir()
            try:
                yield paths
            finally:
                with suppress(OSError):
                    remove_tree(paths.new)


def publish(
    paths: OutputPaths, parts: Collection[str], records: Mapping[str, Record] = MappingProxyType({})
) -> Published:
    """What was built becomes the output; parts that were not built carry over.

    Args:
        paths: those of `staging`, whose block is still open.
        parts: the folders that were built, such as `print`; nothing may lie beside them.
        records: what the outputs were made of, by path or by part; see `former_build.py`.
    """
    digests = {path: manifest.digest(paths.new / path) for path in files_in(paths.new)}
    if stray := [path for path in digests if path.partition("/")[0] not in parts]:
        raise ValueError(f"built outside {sorted(parts)}: {stray}")
    carried, moved = _carry(paths, parts)
    stay = {
        path: record
        for path, record in FormerBuild(paths.output).records.items()
        if path in carried or any(name.startswith(f"{path}/") for name in carried)
    }
    manifest.write(paths.new, {**digests, **carried}, {**stay, **records})
    sync([paths.new / path for path in (*digests, manifest.NAME)])
    swap(paths)
    sync([paths.output.parent])
    # Why: the new output stands; what cannot be removed now goes at the start of the next build.
    with suppress(OSError):
        clear(paths)
    return Published(tuple(digests), moved)


def _carry(
    paths: OutputPaths, parts: Collection[str]
) -> tuple[manifest.Manifest, tuple[tuple[str, str], ...]]:
    """Put what must stay into the new tree: the other parts, and every file of others."""
    former = manifest.read(paths.output) or {}
    ours: dict[str, str] = {}
    moved: list[tuple[str, str]] = []
    for path in files_in(paths.output) if paths.output.exists() else ():
        is_ours = manifest.is_ours(paths.output, path, former)
        if path == manifest.NAME or (is_ours and path.partition("/")[0] in parts):
            continue
        if same_file(paths.output / path, paths.new / path):
            continue
        target = free_path(paths.new, path)
        link_or_copy(paths.output / path, paths.new / target)
        ours |= {path: former[path]} if is_ours else {}
        moved += [(path, target)] if target != path else []
    return ours, tuple(moved)
