"""Other documents have other names, and a name says what a job is."""

import re
from dataclasses import replace
from typing import Any

import pytest

from oefenkoffer.kit import jobs
from oefenkoffer.kit.jobs.names import LONGEST, job_name
from oefenkoffer.kit.jobs.request import ResolvedRequest, resolve
from oefenkoffer.labels import catalogue
from oefenkoffer.print_request import PrintRequest
from oefenkoffer.vocabulary import PACKAGED
from tests import sample
from tests.kit.test_jobs import SAVED

WORKSHOP = sample.workshop()
WORDS = catalogue("nl")
BASE = PrintRequest(cases=("te-laat",))
VARIANTS: tuple[dict[str, Any], ...] = (
    {},
    {"cases": ("reserveren",)},
    {"cases": ()},
    {"roles": ("kijker",)},
    {"groups": 1},
    {"groups": 4},
    {"copies": 4},
    {"size": "A6"},
    {"size": "90x55"},
    {"size": "90,5x55"},
    {"stock": "L7163"},
    {"stock": "L7163", "start": 3},
    {"paper": "A3"},
    {"duplex": "long"},
    {"duplex": "short"},
    {"duplex": "fold"},
    {"orientation": "landscape"},
    {"order": "role"},
    {"copies": 4, "order": "group"},
    {"large_print": True},
    {"black_and_white": True},
    {"bleed": True},
    {"margin": 7.5},
    {"gutter": 3},
)


def name(request: PrintRequest, job: str | None = None) -> str:
    return job_name(resolve(request, job, SAVED if job else WORKSHOP), WORDS)


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (PrintRequest(), "rolkaarten"),
        (PrintRequest(groups=4, size="A6"), "rolkaarten-A6-4-groepen"),
        (PrintRequest(cases=("te-laat",), groups=1), "rolkaarten-te-laat-1-groep"),
        (PrintRequest(what="booklet", copies=12), "boekje-hand-outs-12-keer"),
        (PrintRequest(stock="L7163", duplex="none"), "rolkaarten-L7163"),
        (PrintRequest(size="90 × 55 mm"), "rolkaarten-90-55-mm"),
    ],
)
def test_a_name_tells_cases_size_and_groups(request_: PrintRequest, expected: str) -> None:
    assert name(request_) == expected


def test_each_request_of_cards_has_a_name_of_its_own() -> None:
    names = [name(replace(BASE, **variant)) for variant in VARIANTS]

    assert len(set(names)) == len(VARIANTS)


def test_many_cases_are_counted_and_other_cases_are_another_name() -> None:
    def of(*numbers: int) -> str:
        request = PrintRequest(cases=tuple(f"casus-{number}" for number in numbers))
        return job_name(ResolvedRequest(request, WORKSHOP), WORDS)

    assert re.fullmatch(r"rolkaarten-4-casussen-[0-9a-f]{4}", of(1, 2, 3, 4))
    assert of(1, 2, 3, 4) != of(1, 2, 3, 5)


@pytest.mark.parametrize("language", PACKAGED)
def test_a_name_is_one_that_every_system_takes(language: str) -> None:
    odd = PrintRequest(
        cases=("a" * 60, "b" * 60, "con"),
        session='../x:y*?"<>|',
        size=" 90 × 55 ",
        groups=3,
        duplex="long",
        large_print=True,
    )

    told = job_name(ResolvedRequest(odd, WORKSHOP), catalogue(language))

    assert re.fullmatch(r"[\w.,-]+", told)
    assert len(told) <= LONGEST + 5
    assert ".." not in told


def test_a_saved_job_is_called_by_its_name_and_what_was_typed_beside_it() -> None:
    assert name(PrintRequest(), "avond") == "avond"
    assert name(PrintRequest(groups=8), "avond") == "avond-8-groepen"


def test_what_is_printed_anew_does_not_take_the_place_of_the_whole() -> None:
    made = jobs.run_job(WORKSHOP, BASE, WORDS, only=frozenset({"te-laat/lezer"}))

    assert made.outputs[0].path == "rolkaarten-te-laat-veranderd.pdf"
