"""Papers before they are built, and the building of them: one at a time."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from oefenkoffer.kit.fit_errors import problems_of
from oefenkoffer.kit.keys import key_of
from oefenkoffer.kit.output import Former, Output, nothing_former
from oefenkoffer.model import Workshop
from oefenkoffer.problems import KitProblems, Problem
from oefenkoffer.temporary import lasting_folder, write_temporary
from oefenkoffer.typesetting import TextDoesNotFitError
from oefenkoffer.vocabulary import PaperKind


@dataclass(frozen=True)
class PaperDocument:
    """A paper before it is made.

    Attributes:
        name: of the file, without `.pdf`.
        build: a function of values alone, with its values, so that `key` can tell what changed.
        case: the id of the case that it belongs to; None for all of them.
        title: what it is called among others; empty for one that its kind tells.
    """

    name: str
    kind: PaperKind
    build: Callable[[], bytes]
    case: str | None = None
    title: str = ""

    @cached_property
    def key(self) -> str:
        """What it is made of, as a digest: equal keys, equal bytes."""
        return key_of(self.build)


def made_for_two(document: PaperDocument) -> PaperDocument:
    """The same, made when it is first asked for, and kept until it is asked for again."""
    return replace(document, build=_MadeForTwo(document.build))


class _MadeForTwo:
    """Why in a file: the papers of thousands of cases do not fit in memory."""

    def __init__(self, build: Callable[[], bytes]) -> None:
        self.__wrapped__ = build
        self._waiting: Path | None = None

    def __call__(self) -> bytes:
        if self._waiting:
            content = self._waiting.read_bytes()
            shutil.rmtree(self._waiting.parent, ignore_errors=True)
            self._waiting = None
        else:
            content = self.__wrapped__()
            self._waiting = lasting_folder() / "paper.pdf"
            write_temporary(self._waiting, content)
        return content


def build_all(
    documents: Iterable[PaperDocument], workshop: Workshop, former: Former = nothing_former
) -> Iterator[Output]:
    """Each paper in turn; one that the former build left as it would be now is not made again.

    Raises:
        KitProblems: after the last one, when texts do not fit on their papers; all of them.
    """
    problems: list[Problem] = []
    for document in documents:
        path = f"{document.name}.pdf"
        try:
            output = former(path, document.key) or Output(path, document.build(), key=document.key)
        except TextDoesNotFitError as error:
            problems += problems_of(error, workshop)
        else:
            yield replace(output, kind=document.kind, case=document.case, title=document.title)
    if problems:
        raise KitProblems(_once(problems))


def _once(problems: Iterable[Problem]) -> Iterable[Problem]:
    """Each place once: what fits on no card does not fit with a back on it either."""
    return {(problem.code, problem.position): problem for problem in reversed([*problems])}.values()
