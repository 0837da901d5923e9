from dataclasses import replace

import pytest

from oefenkoffer.audience.branding import Branding, branding_of
from oefenkoffer.audience.cases import CaseView, public_case
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.kinds.method_views import MethodView
from oefenkoffer.markup import parse
from oefenkoffer.renderers.handouts import (
    AnswerIsKeptError,
    booklet_pages,
    case_handout,
    cheat_sheet,
    pocket_pages,
)
from oefenkoffer.typesetting import Overflow, TextDoesNotFitError
from tests.digests import digest
from tests.papers import darkest, failures, outline, sizes, tags, texts, title_and_language
from tests.sample import workshop
from tests.views import value_of, with_part

SAMPLE = workshop()
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)
MANY = " ".join(f"woord{number} telt mee." for number in range(900))


def library() -> Branding:
    return branding_of(SAMPLE)


def fine() -> CaseView:
    return public_case(SAMPLE.cases[0], SAMPLE, released=True)


def method() -> MethodView:
    return method_view(SAMPLE.method)


def test_handout_says_the_case_in_the_order_of_the_conversation() -> None:
    assert texts(case_handout(fine(), library())) == [
        (
            "Hand-out · aan de balie De boete voor een te laat boek "
            "Meneer Smit staat aan de balie. Hij brengt een boek twee weken te laat terug. "
            "Wat voor nee is dit? Nee, het is er niet. Er is te weinig voor iedereen. "
            "Zo pak je het aan "
            "Leg uit waarom het niet kan Anderen wachtten op dit boek. "
            "Geef aandacht Je vraagt wat er aan de hand was. "
            "Zinnen die werken "
            "Contact “Wat vervelend dat u ziek was.” Dit werkt: Je noemt wat hij zei. "
            "Nee en waarom “De boete blijft, want anderen wachtten op dit boek.” "
            "Dit werkt: Eén reden in gewone taal. "
            "Neem mee Eén reden is genoeg. "
            "Controleer bij jouw bibliotheek Openingstijden Leentermijn drie weken "
            "Zo zeg ik het zelf "
            "Nee zeggen in de bibliotheek · te-laat, versie 2 bladzijde 1 van 1"
        )
    ]


def test_handout_of_a_case_whose_answer_is_kept_is_refused() -> None:
    kept = public_case(SAMPLE.cases[0], SAMPLE, released=False)

    with pytest.raises(AnswerIsKeptError, match="te-laat"):
        case_handout(kept, library())


def test_long_texts_go_on_to_the_next_page_without_loss() -> None:
    case = fine()
    steps = tuple(replace(step, points=(parse(MANY),)) for step in value_of(case, "answer"))
    long = with_part(case, "answer", steps)

    pages = texts(case_handout(long, library()))

    assert len(pages) > 2
    assert [" ".join(pages).count(f"woord{number} ") for number in range(900)] == [2] * 900


@pytest.mark.parametrize("lines", range(24, 40))
def test_heading_never_stands_alone_at_the_foot_of_a_page(lines: int) -> None:
    tall = with_part(fine(), "situation", parse("  \n".join(["regel"] * lines)))

    first = texts(case_handout(tall, library()))[0].removesuffix(
        "Nee zeggen in de bibliotheek · te-laat, versie 2 bladzijde 1 van 2"
    )

    assert not first.rstrip().endswith(
        ("is dit?", "het aan", "niet kan", "aandacht", "werken", "Contact", "mee", "zelf")
    )


def test_cheat_sheet_holds_the_whole_method_on_one_page() -> None:
    assert texts(cheat_sheet(method(), library())) == [
        (
            "De tweeslag Zeg wat niet kan, en zeg wat wel kan. "
            "Dit doe je "
            "1 Leg uit waarom het niet kan Eén reden, in gewone taal. • Geef één reden. "
            "2 Geef aandacht Laat merken dat je luistert. • Luister echt. • Kom je afspraak na. "
            "Zo loopt het gesprek "
            "1 Contact Aandacht De ander voelt zich gehoord. “Vertel eens wat er is gebeurd.” "
            "Pas op: Meteen oplossen. "
            "2 Nee en waarom Uitleggen Eerlijk zijn, in één zin. "
            "Dat kan nu niet, want het boek is uitgeleend. Pas op: Om de zaak heen draaien. "
            "Liever niet Liever wel “Dat zijn de regels.” “Dat kan niet, omdat ...” "
            "Spiekkaart · Nee zeggen in de bibliotheek"
        )
    ]


def test_cheat_sheet_of_a_long_method_goes_on_to_more_pages_without_loss() -> None:
    long = replace(method(), summary=parse(MANY))

    pages = texts(cheat_sheet(long, library()))

    assert len(pages) > 1
    assert [" ".join(pages).count(f"woord{number} ") for number in range(900)] == [1] * 900


def test_handouts_are_accessible_and_equal_every_time() -> None:
    papers = [case_handout(fine(), library()), cheat_sheet(method(), library())]

    assert [failures(paper) for paper in papers] == [[], []]
    assert [title_and_language(paper) for paper in papers] == [
        ("De boete voor een te laat boek", "nl"),
        ("Spiekkaart: De tweeslag", "nl"),
    ]
    again = [case_handout(fine(), library()), cheat_sheet(method(), library())]
    assert [digest(paper) for paper in papers] == [digest(paper) for paper in again]
    assert tags(papers[1])["TH"] == 2


def test_lines_for_own_words_go_down_to_the_foot_of_the_page() -> None:
    greys = darkest(case_handout(fine(), library()), 0, [(105, y) for y in range(230, 280)])

    written_on = [230 + place for place, grey in enumerate(greys) if grey < 215]
    assert 266 < written_on[-1] < 279


def test_booklet_holds_a_cover_a_list_and_every_case() -> None:
    cases = tuple(public_case(case, SAMPLE, released=True) for case in SAMPLE.cases)

    document = booklet_pages(cases, library())

    pages = texts(document)
    assert sizes(document) == [(149, 210)] * len(pages)
    assert pages[0] == "Nee zeggen in de bibliotheek Een proef met twee casussen"
    assert pages[1].startswith(
        "Dit staat erin De boete voor een te laat boek 3 Een boek dat is uitgeleend"
    )
    assert "Controleer bij jouw bibliotheek Openingstijden" in pages[1]
    assert [title for title in outline(document) if title in {c.title for c in SAMPLE.cases}] == [
        case.title for case in SAMPLE.cases
    ]
    assert failures(document) == []


def test_booklet_has_no_case_whose_answer_is_kept() -> None:
    kept = public_case(SAMPLE.cases[0], SAMPLE, released=False)

    with pytest.raises(AnswerIsKeptError, match="te-laat"):
        booklet_pages((fine(), kept), library())


def test_logo_of_the_house_stands_on_its_handouts() -> None:
    with_logo = replace(library(), logo=Picture("logo.png", PNG, "Een open boek"))

    document = case_handout(fine(), with_logo)

    assert tags(document)["Figure"] == 1
    assert failures(document) == []


def test_pocket_card_holds_the_method_on_four_pages() -> None:
    document = pocket_pages(method(), library())

    assert sizes(document) == [(105, 149)] * 4
    assert texts(document) == [
        (
            "De tweeslag Zeg wat niet kan, en zeg wat wel kan. "
            "1 Leg uit waarom het niet kan Eén reden, in gewone taal. "
            "2 Geef aandacht Laat merken dat je luistert."
        ),
        (
            "Zo loopt het gesprek 1 Contact De ander voelt zich gehoord. "
            "“Vertel eens wat er is gebeurd.” Pas op: Meteen oplossen."
        ),
        (
            "2 Nee en waarom Eerlijk zijn, in één zin. "
            "Dat kan nu niet, want het boek is uitgeleend. Pas op: Om de zaak heen draaien."
        ),
        (
            "Liever niet → Liever wel “Dat zijn de regels.” → “Dat kan niet, omdat ...” "
            "Zo zeg ik het zelf"
        ),
    ]
    assert failures(document) == []


def test_full_pocket_card_leaves_out_what_can_be_missed() -> None:
    phase = method().conversation[0]
    many = replace(method(), conversation=(phase,) * 10)

    pages = texts(pocket_pages(many, library()))

    assert "Pas op" not in " ".join(pages)
    assert [page.count("Vertel eens") for page in pages] == [0, 5, 5, 0]


def test_method_that_fits_no_pocket_is_refused() -> None:
    phase = method().conversation[0]
    far_too_many = replace(method(), conversation=(phase,) * 20)

    with pytest.raises(TextDoesNotFitError) as caught:
        pocket_pages(far_too_many, library())

    assert caught.value.overflows == (
        Overflow({"card": "pocket", "field": "conversation"}, mm=90.4, characters=0),
    )


def test_a_handout_has_the_local_facts_of_its_case_and_a_booklet_those_of_all() -> None:
    late, reserved = (
        replace(public_case(case, SAMPLE, released=True), local_facts=facts)
        for case, facts in zip(SAMPLE.cases, (library().local_facts[:1], ()), strict=True)
    )

    (of_late, of_reserved) = (
        " ".join(texts(case_handout(case, library()))) for case in (late, reserved)
    )
    booklet = " ".join(texts(booklet_pages([late, reserved], library())))

    named = ["Openingstijden", "Leentermijn"]
    assert [[name in text for name in named] for text in (of_late, of_reserved, booklet)] == [
        [True, False],
        [False, False],
        [True, False],
    ]
