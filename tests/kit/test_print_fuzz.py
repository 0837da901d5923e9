"""Requests drawn at random: each is printed or refused in words, and names tell jobs apart."""

import random
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from oefenkoffer.kit import jobs
from oefenkoffer.labels import report
from oefenkoffer.print_request import Duplex, Order, Orientation, PaperName, PrintRequest
from oefenkoffer.problems import KitProblems
from oefenkoffer.vocabulary import SPOKEN
from tests.digests import digest
from tests.kit.test_print_papers import WORDS, WORKSHOP

pytestmark = pytest.mark.uncounted

DRAWN: dict[str, tuple[Any, ...]] = {
    "what": get_args(PaperName),
    "cases": (("te-laat",), ("reserveren",), ("te-laat", "reserveren"), ("x",)),
    "session": ("ochtend", "middag", "pauze"),
    "roles": (("kijker",), ("counterpart",)),
    "forms": (("mijn_plan",), ("bewijs",)),
    "copies": (0, 1, 2, 3),
    "groups": (1, 2, 5),
    "size": ("A4", "A5", "A6", "A7", "credit-card", "90x55", "40x30", "300x200", "25x25"),
    "orientation": get_args(Orientation),
    "paper": ("A4", "A3", "Letter"),
    "start": (1, 3, 99),
    "stock": ("L7163", "C32011", "J8414", "L4785"),
    "order": get_args(Order),
    "duplex": get_args(Duplex),
    "split": (True,),
    "bleed": (True,),
    "large_print": (True,),
    "black_and_white": (True,),
    "margin": (0.0, 5.0, 10.0, 60.0),
    "gutter": (0.0, 3.0, 20.0),
}
CHANCE = 0.09


def requests(count: int, seed: int) -> Iterator[PrintRequest]:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    for _ in range(count):
        drawn = {
            field: chance.choice(values)
            for field, values in DRAWN.items()
            if chance.random() < CHANCE
        }
        yield PrintRequest(**drawn)


def test_every_request_is_printed_or_refused_and_one_name_means_one_document() -> None:
    contents: dict[str, tuple[PrintRequest, str]] = {}
    for request in requests(80, seed=2026):
        try:
            made = jobs.run_job(WORKSHOP, request, WORDS)
        except KitProblems as refused:
            reports = [report(problem, code) for problem in refused.problems for code in SPOKEN]
            assert [text for text in reports if "{" in text] == [], request.given
            continue
        pages = sum(output.pages for output in made.outputs)
        assert made.sheets <= pages <= 2 * made.sheets, request.given
        for output in made.outputs:
            content = digest(output.content)
            former, known = contents.setdefault(output.path, (request, content))
            assert content == known, (output.path, request.given, former.given)
    assert len(contents) > 30
