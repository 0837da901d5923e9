from dataclasses import replace

from oefenkoffer.audience.trainer import FactView, trainer_case

from oefenkoffer.audience.branding import branding
from oefenkoffer.markup import parse
from oefenkoffer.renderers.handouts.facilitator import facilitator_page
from tests.papers import failures, texts
from tests.sample import workshop

BRAND = branding(workshop())
CASE = trainer_case(workshop().cases[0], workshop())


def test_the_page_says_who_plays_what_and_how_sure_each_fact_is() -> None:
    facts = (
        FactView(parse("Boetes zijn bekend."), "verified", "Een boek"),
        FactView(parse("Hier kost het niets."), "unknown", None),
    )

    (text,) = texts(facilitator_page(replace(CASE, facts=facts), BRAND))

    assert text.startswith("Voor de trainer · aan de balie · ")
    for sentence in (
        "De boete voor een te laat boek Meneer Smit staat aan de balie.",
        "lezen oefenen uit je rol nabespreken nog een keer 3 min 6 min 1 min 7 min 3 min",
        "Nagekeken: Boetes zijn bekend. (Een boek)",
        "Niet gecontroleerd: vertel dit niet als feit: Hier kost het niets. Nee zeggen in",
    ):
        assert sentence in text


def test_a_case_without_facts_or_notes_has_no_empty_headings() -> None:
    bare = replace(CASE, facts=(), notes=(), pitfalls=())

    (text,) = texts(facilitator_page(bare, BRAND))

    assert [word in text for word in ("Feiten", "Aantekeningen", "Valkuilen")] == [False] * 3


def test_the_page_can_be_read_aloud_and_is_equal_every_time() -> None:
    page = facilitator_page(CASE, BRAND)

    assert failures(page) == []
    assert page == facilitator_page(CASE, BRAND)
