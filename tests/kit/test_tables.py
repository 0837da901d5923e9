"""A table in each text that takes Markdown: all papers are made, or `check` says where it is."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.audience.forms import forms
from oefenkoffer.kit.case_papers import card_sheets
from oefenkoffer.kit.fit_check import refuse_overflow
from oefenkoffer.kit.handouts import booklet_pages, observation_forms, pocket_pages
from oefenkoffer.kit.papers import binder_documents
from oefenkoffer.labels import hint, sentence
from oefenkoffer.model import Workshop, read
from oefenkoffer.problems import Code, KitProblems, Problem
from oefenkoffer.renderers.handouts.facilitator import facilitator_page
from tests.papers import failures, tags, texts
from tests.rich_sample import field_names, rich_files

pytestmark = pytest.mark.uncounted

SMALL = "| Xa | Xb |\n|----|---:|\n| één | {n} |"
WIDE = f"{'|kolomnaam' * 12}|\n{'|---' * 12}|\n| {{n}} {'|woordvorm' * 11}|"
ON_NO_PAPER = (".effect", ".scarce.example", ".scarce.ask", ".variants.")
"""Texts on the site only, where a table scrolls."""

GROUPS = 4
"""So many workshops have a table in each text together; in one all of them fit on no card."""

FULL = (
    "cases/te-laat.roles.lezer.persona",
    "cases/te-laat.roles.lezer.disclose.if_asked.0.answer",
    "cases/te-laat.situation",
    "cases/te-laat.trainer.facts.1.text",
    "forms.forms.plan.parts.0.text",
    "kit.derole",
    "method.behaviours.listens.clearly",
    "method.conversation.contact.example",
    "method.steps.attention.points.1",
    "sessions/dag.overrun.0",
)
"""Texts of each kind of paper."""


def with_tables(wanted: Callable[[int, str], bool], table: str) -> Workshop:
    """The sample with a table behind some of its texts, each with the number of its field."""
    names = field_names()

    def more(name: str, text: str) -> str:
        number = names.index(name)
        return f"{text}\n\n{table.format(n=1000 + number)}" if wanted(number, name) else text

    return read(rich_files(more))


@cache
def group(remainder: int) -> Mapping[str, bytes]:
    """The papers of a workshop with a table in each fourth of its texts, by their names."""
    return dict(all_papers(with_tables(lambda n, _: n % GROUPS == remainder, SMALL)))


def all_papers(workshop: Workshop) -> Iterator[tuple[str, bytes]]:
    look = branding_of(workshop)
    for document in (
        *card_sheets(workshop, look, "long"),
        *observation_forms(workshop, look),
        *binder_documents(workshop, look, forms(workshop, released=True)),
    ):
        yield document.name, document.build()
    for case in workshop.cases:
        yield f"trainer-{case.id}", facilitator_page(trainer_case(case, workshop), look)
    yield "booklet", booklet_pages(workshop, look)
    yield "pocket", pocket_pages(workshop, look)


@pytest.mark.parametrize("remainder", range(GROUPS))
def test_a_small_table_in_any_text_is_printed(remainder: int) -> None:
    names = field_names()
    wanted = {
        str(1000 + number): names[number]
        for number in range(remainder, len(names), GROUPS)
        if not any(part in names[number] for part in ON_NO_PAPER)
    }

    words = " ".join(page for data in group(remainder).values() for page in texts(data))

    assert [name for number, name in wanted.items() if number not in words] == []
    assert "|" not in words


@pytest.mark.parametrize("remainder", range(GROUPS))
def test_every_paper_with_a_table_reads_it_aloud(remainder: int) -> None:
    with_table = {
        name: data for name, data in group(remainder).items() if "Xa" in " ".join(texts(data))
    }

    assert len(with_table) > 3
    assert {name: failures(data) for name, data in with_table.items() if failures(data)} == {}
    assert [name for name, data in with_table.items() if not tags(data).get("TH")] == []


@pytest.fixture(scope="module")
def too_wide() -> tuple[Problem, ...]:
    """What is wrong where tables of twelve columns stand in texts of each kind of paper."""
    with pytest.raises(KitProblems) as caught:
        refuse_overflow(with_tables(lambda _, name: name in FULL, WIDE))
    return caught.value.problems


def test_each_table_without_room_is_told_where_it_was_typed(too_wide: tuple[Problem, ...]) -> None:
    wide = [problem for problem in too_wide if problem.code is Code.TABLE_TOO_WIDE]
    others = {problem.code for problem in too_wide} - {Code.TABLE_TOO_WIDE}

    assert (len(wide), others) == (len(FULL), {Code.TEXT_DOES_NOT_FIT_SLIDE})


def test_what_to_do_with_a_table_without_room_is_said(too_wide: tuple[Problem, ...]) -> None:
    persona = next(problem for problem in too_wide if problem.facts["field"] == "persona")
    overrun = next(p for p in too_wide if p.position.path.endswith("dag.yml"))

    assert [sentence(problem, "nl") for problem in (persona, overrun)] == [
        "een tabel bij persona is te breed: niet alle kolommen passen op zijn kaart of blad",
        "een tabel is te breed voor zijn plek: niet alle kolommen passen",
    ]
    assert hint(persona, "nl") == (
        "Maak minder kolommen, of neem kortere woorden. "
        "Maak bijvoorbeeld van de kolommen rijen, of een lijst."
    )


@pytest.mark.parametrize(
    "name",
    [
        "cases/te-laat.roles.lezer.opening_line",
        "cases/te-laat.trainer.facts.1.text",
        "sessions/dag.blocks.0.notes.0",
        "sessions/dag.overrun.0",
    ],
)
def test_a_table_that_is_higher_than_a_page_of_the_trainer_goes_on(name: str) -> None:
    rows = "\n".join(f"| r{number}x | iets |" for number in range(90))
    workshop = with_tables(lambda _, it: it == name, f"| Nr | Wat |\n|---|---|\n{rows}")
    look = branding_of(workshop)
    guides = [
        document.build()
        for document in binder_documents(workshop, look, forms(workshop, released=True))
        if "dag" in document.name
    ]
    sheets = [facilitator_page(trainer_case(case, workshop), look) for case in workshop.cases]
    words = " ".join(page for data in (*guides, *sheets) for page in texts(data)).split()

    assert [number for number in range(90) if f"r{number}x" not in words] == []


def test_a_table_that_is_too_high_for_a_card_is_told_as_such() -> None:
    rows = "\n".join(f"| {number} | iets |" for number in range(30))
    high = f"| Nr | Wat |\n|---|---|\n{rows}"

    with pytest.raises(KitProblems) as caught:
        refuse_overflow(with_tables(lambda _, name: name == FULL[0], high))

    (problem,) = caught.value.problems
    assert problem.code is Code.TEXT_DOES_NOT_FIT
    assert sentence(problem, "nl") == (
        "de tekst past niet op de kaart: een tabel bij persona neemt te veel plaats in "
        f"({problem.facts['mm']} mm)"
    )
