"""Pages and typed slides can be read, and tell nothing beforehand."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from math import inf

from oefenkoffer.model.files import CONFIG, DOCS, MANUAL, SLIDES, Files, is_page
from oefenkoffer.model.loading.parsed import ParsedProject
from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.source import front_matter
from oefenkoffer.source.text_file import read_text

FEWEST = 6
"""Words of a sentence that is no chance likeness."""


def unreadable(files: Files) -> Iterator[Problem]:
    """Each page in `docs/`, typed slides and `mkdocs.yml` are texts, read as typed.

    Good: a page saved as UTF-8, with its settings, if any, between two lines of `---`.
    Bad: one saved as Windows-1252 or UTF-16, or with `<<<<<<<` of a merge; endless settings.
    """
    slides = {path: data for path, data in files.slides.items() if is_page(path)}
    for path, data in {CONFIG: files.config, **slides}.items():
        yield from read_text(path, data)[1]
    for path, data in files.pages.items():
        if path in files.set_aside:
            continue
        text, problems = read_text(path, data)
        yield from problems
        if text is not None:
            yield from front_matter.problems(path, text)


def spoilers(project: ParsedProject) -> Iterator[Problem]:
    """No page and no slide tells beforehand, word for word, how a case could be answered.

    Good: a page with other sentences, or one that begins with `release: after` between two lines
    `---`.
    Bad: a page in `docs/`, or a slide before its case, with a whole sample sentence of a case that
    is still to be practised.
    """
    sentences = dict(_sentences(project))
    for path, data in {**project.files.pages, **_decks(project)}.items():
        text = data.decode("utf-8", "replace")
        is_passed = path in project.files.set_aside or path.startswith(f"{DOCS}/{MANUAL}/")
        if is_passed or front_matter.release_of(text) != "before":
            continue
        early = (
            Problem(Code.SPOILER, Position(path, number, 1), {"case": case})
            for number, passage in _passages(text)
            for sentence, case in sentences.items()
            if _is_in(sentence, passage) and number < _until(path, text, case)
        )
        yield from islice(early, 1)


def _sentences(project: ParsedProject) -> Iterator[tuple[str, str]]:
    """The words of each sample sentence of a case that a session practises, and its case."""
    plans = [session.model for session in project.sessions if session.model.people]
    practised = {case for plan in plans for case in plan.cases}
    for case in (case.model for case in project.cases if case.model.id in practised):
        for part in case.parts_of("samples"):
            for sample in chain.from_iterable((part.value or {}).values()):
                yield _words(sample.say.plain), case.id


def _decks(project: ParsedProject) -> Mapping[str, bytes]:
    slides = project.files.slides
    return {path: data for path, data in slides.items() if path.lower().endswith(".md")}


def _until(path: str, text: str, case: str) -> float:
    """The line on which slides come to a case; for a page, nowhere."""
    if not path.startswith(f"{SLIDES}/"):
        return inf
    include = re.compile(rf"\{{\{{[^}}]*:\s*{re.escape(case)}\s*\}}\}}")
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if include.search(line)), 0)


def _passages(text: str) -> Iterator[tuple[int, str]]:
    """The words of each paragraph and slide, with the line on which it begins."""
    number = 1
    for paragraph in re.split(r"(\n\s*(?:-{3,}\s*)?\n)", text):
        yield number, _words(paragraph)
        number += paragraph.count("\n")


def _words(text: str) -> str:
    return " ".join(["", *re.findall(r"[^\W_]+", text.casefold()), ""])


def _is_in(sentence: str, passage: str) -> bool:
    return sentence.count(" ") > FEWEST and sentence in passage
