"""One build into one output folder: a place to write, then the change of trees."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from oefenkoffer.publish import manifest
from oefenkoffer.publish.failures import failures_as_problems
from oefenkoffer.publish.lock import held
from oefenkoffer.publish.refusals import refuse_foreign, refuse_place
from oefenkoffer.publish.siblings import Place, place_of
from oefenkoffer.publish.swap import clear, home_for, repair, swap
from oefenkoffer.publish.trees import files_in, keep, remove_tree, same


@dataclass(frozen=True)
class Published:
    """What a build left in the output folder.

    Attributes:
        made: the files of this build, relative to the output folder.
        kept: files of others that had to move, as the old and the new path.
    """

    made: tuple[str, ...]
    kept: tuple[tuple[str, str], ...]


@contextmanager
def staging(output: Path, project: Path) -> Iterator[Place]:
    """A fresh folder, `new` of the place, to build into; it is gone when the block ends.

    Raises:
        KitProblems: the output may not stand there, is busy, or the disk refuses.
    """
    place = place_of(output)
    refuse_place(place.output, project.resolve())
    with failures_as_problems(place):
        place.output.parent.mkdir(parents=True, exist_ok=True)
        with held(place.lock):
            repair(place)
            refuse_foreign(place.output)
            place.new.mkdir()
            try:
                yield place
            finally:
                with suppress(OSError):
                    remove_tree(place.new)


def publish(place: Place, parts: Collection[str]) -> Published:
    """What was built becomes the output; parts that were not built carry over.

    Args:
        place: the place of `staging`, whose block is still open.
        parts: the folders that were built, such as `print`; nothing may lie beside them.
    """
    made = {path: manifest.digest(place.new / path) for path in files_in(place.new)}
    if stray := [path for path in made if path.partition("/")[0] not in parts]:
        raise ValueError(f"built outside {sorted(parts)}: {stray}")
    carried, kept = _carry(place, parts)
    manifest.write(place.new, {**made, **carried})
    swap(place)
    # Why: the new output stands; what cannot be removed now goes at the start of the next build.
    with suppress(OSError):
        clear(place)
    return Published(tuple(made), kept)


def _carry(
    place: Place, parts: Collection[str]
) -> tuple[manifest.Manifest, tuple[tuple[str, str], ...]]:
    """Put what must stay into the new tree: the other parts, and every file of others."""
    former = manifest.read(place.output) or {}
    ours: dict[str, str] = {}
    moved: list[tuple[str, str]] = []
    for path in files_in(place.output) if place.output.exists() else ():
        is_ours = manifest.is_ours(place.output, path, former)
        if path == manifest.NAME or (is_ours and path.partition("/")[0] in parts):
            continue
        if same(place.output / path, place.new / path):
            continue
        home = home_for(place.new, path)
        keep(place.output / path, place.new / home)
        ours |= {path: former[path]} if is_ours else {}
        moved += [(path, home)] if home != path else []
    return ours, tuple(moved)
