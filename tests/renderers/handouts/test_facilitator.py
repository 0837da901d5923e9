from typing import Literal

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.kinds.facts import Fact
from oefenkoffer.markup import Markup, parse
from oefenkoffer.renderers.handouts.facilitator import facilitator_page
from tests.digests import digest
from tests.papers import failures, texts
from tests.sample import workshop
from tests.views import with_part, without_parts

BRAND = branding_of(workshop())
CASE = trainer_case(workshop().cases[0], workshop())


def fact(text: Markup, status: Literal["verified", "unknown"], source: str | None = None) -> Fact:
    return Fact.model_construct(text=text, status=status, source=source)


def test_the_page_says_who_plays_what_and_how_sure_each_fact_is() -> None:
    facts = (
        fact(parse("Boetes zijn bekend."), "verified", "Een boek"),
        fact(parse("Hier kost het niets."), "unknown"),
    )

    (text,) = texts(facilitator_page(with_part(CASE, "trainer.facts", facts), BRAND))

    assert text.startswith("Voor de trainer · aan de balie · ")
    for sentence in (
        "De boete voor een te laat boek Meneer Smit staat aan de balie.",
        "lezen oefenen uit je rol nabespreken nog een keer 3 min 6 min 1 min 7 min 3 min",
        "Bron gelezen: Boetes zijn bekend. (Een boek)",
        "Niet gecontroleerd: vertel dit niet als feit: Hier kost het niets. Nee zeggen in",
    ):
        assert sentence in text


def test_a_case_without_facts_or_notes_has_no_empty_headings() -> None:
    bare = without_parts(CASE, "trainer.facts", "trainer.notes", "trainer.pitfalls")

    (text,) = texts(facilitator_page(bare, BRAND))

    assert [word in text for word in ("Feiten", "Aantekeningen", "Valkuilen")] == [False] * 3


def test_the_page_can_be_read_aloud_and_is_equal_every_time() -> None:
    page = facilitator_page(CASE, BRAND)

    assert failures(page) == []
    assert digest(page) == digest(facilitator_page(CASE, BRAND))
