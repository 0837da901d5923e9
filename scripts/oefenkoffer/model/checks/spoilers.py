"""No page tells beforehand, word for word, how a case could be answered.

Good: a page with other sentences, or one that begins with `release: after` between two lines `---`.
Bad: a page in `docs/` with a whole sample sentence of a case that people are still to practise.
"""

import re
from collections.abc import Iterator

from oefenkoffer.model.files import DOCS, MANUAL
from oefenkoffer.model.loading.parsed import ParsedProject
from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.source.front_matter import is_for_afterwards

FEWEST = 6
"""Words of a sentence that is no chance likeness."""


def check(draft: ParsedProject) -> Iterator[Problem]:
    """The first such sentence of each page, of a case that a session practises."""
    plans = [session.model for session in draft.sessions if session.model.people]
    practised = {case for plan in plans for case in plan.cases}
    sentences = {
        _words(sample.say.plain): case.model.id
        for case in draft.cases
        if case.model.id in practised
        for part in case.model.parts_of("samples")
        for samples in (part.value or {}).values()
        for sample in samples
    }
    for path, data in draft.files.pages.items():
        text = data.decode("utf-8", "replace")
        if path.startswith(f"{DOCS}/{MANUAL}/") or is_for_afterwards(text):
            continue
        for number, passage in _passages(text):
            case = next(
                (it for sentence, it in sentences.items() if _is_in(sentence, passage)), None
            )
            if case:
                yield Problem(Code.SPOILER, Position(path, number, 1), {"case": case})
                break


def _passages(text: str) -> Iterator[tuple[int, str]]:
    """The words of each paragraph, with the line on which it begins."""
    number = 1
    for paragraph in re.split(r"(\n\s*\n)", text):
        yield number, _words(paragraph)
        number += paragraph.count("\n")


def _words(text: str) -> str:
    return " ".join(["", *re.findall(r"[^\W_]+", text.casefold()), ""])


def _is_in(sentence: str, passage: str) -> bool:
    return sentence.count(" ") > FEWEST and sentence in passage
