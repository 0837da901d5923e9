"""The slides that somebody typed in `docs/slides/`: from their files to decks by name."""

import re
from collections.abc import Iterator

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.audience.method import method_view
from oefenkoffer.markup import PictureFile
from oefenkoffer.model import Files, Workshop
from oefenkoffer.model.assets.clean_pictures import clean
from oefenkoffer.model.assets.text_pictures import text_picture
from oefenkoffer.model.checks.pictures import data_fault, too_heavy
from oefenkoffer.model.checks.unprintable import check_slides, not_on_paper
from oefenkoffer.model.files import SLIDES
from oefenkoffer.problems import Code, Fault, KitProblems, Problem
from oefenkoffer.renderers.slides.markdown import PictureReader, Sources, markdown_deck
from oefenkoffer.renderers.slides.model import Deck
from oefenkoffer.source.text_file import read_text

_HEAD = re.compile(
    r"\A\ufeff?---\s*\nshown:\s*(?:(yes|true)|no|false)\s*\n---\s*(?:\n|$)", re.IGNORECASE
)
"""The first lines of a file that says whether its slides may tell what they tell."""


def markdown_files(files: Files) -> tuple[str, ...]:
    """The paths of the files with slides, in the order of their names."""
    return tuple(sorted(path for path in files.slides if path.lower().endswith(".md")))


def markdown_decks(workshop: Workshop, cases: tuple[CaseView, ...]) -> tuple[tuple[str, Deck], ...]:
    """Each typed deck with the path of its file.

    Raises:
        KitProblems: a file has mistakes; all mistakes of all files.
    """
    reader = _picture_reader(workshop.files)
    sources = Sources(cases, method_view(workshop.method), branding_of(workshop), reader)
    problems: list[Problem] = []
    decks: list[tuple[str, Deck]] = []
    for path in markdown_files(workshop.files):
        try:
            text = _text(path, workshop.files.slides[path])
            problems += check_slides(path, text, workshop.typeface)
            decks.append((path, markdown_deck(path, text, sources)))
        except KitProblems as error:
            problems += error.problems
    if problems:
        raise KitProblems(problems)
    return tuple(decks)


def emoji_advice(workshop: Workshop) -> Iterator[Problem]:
    """Each emoji on typed slides that a screen shows and paper does not."""
    for path in markdown_files(workshop.files):
        text, _ = read_text(path, workshop.files.slides[path])
        yield from not_on_paper(path, text or "", workshop.typeface)


def shown_files(files: Files) -> frozenset[str]:
    """The paths of the files with slides whose author says that all may read what they tell."""
    texts = {path: files.slides[path].decode("utf-8", "replace") for path in markdown_files(files)}
    heads = {path: _HEAD.match(text) for path, text in texts.items()}
    return frozenset(path for path, head in heads.items() if head and head[1])


def _text(path: str, data: bytes) -> str:
    text, problems = read_text(path, data)
    if problems or text is None:
        raise KitProblems(problems)
    # Why empty lines: each mistake is told with its line in the file.
    return _HEAD.sub(lambda head: "\n" * head[0].count("\n"), text, count=1)


def _picture_reader(files: Files) -> PictureReader:
    """Reads pictures beside the slides; none elsewhere, whatever the address."""

    def picture(file: str) -> PictureFile | Fault:
        path = f"{SLIDES}/{file}"
        if path in files.oversized:
            return too_heavy(files.oversized[path])
        if path not in files.slides:
            return Code.NO_SLIDE_PICTURE, {}
        if fault := data_fault(file, files.slides[path]):
            return fault
        return text_picture(clean(files.slides[path]))

    return picture
