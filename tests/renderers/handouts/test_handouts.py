from dataclasses import replace

import pytest

from oefenkoffer.audience.everyone import PublicCase, public_case
from oefenkoffer.audience.house import House, house
from oefenkoffer.audience.method import MethodView, method_view
from oefenkoffer.markup import parse
from oefenkoffer.renderers.handouts import AnswerIsKeptError, case_handout, cheat_sheet
from tests.papers import failures, tags, texts, title_and_language
from tests.sample import workshop

SAMPLE = workshop()
MANY = " ".join(f"woord{number} telt mee." for number in range(900))


def library() -> House:
    return house(SAMPLE)


def fine() -> PublicCase:
    return public_case(SAMPLE.cases[0], SAMPLE, released=True)


def method() -> MethodView:
    return method_view(SAMPLE.method)


def test_handout_says_the_case_in_the_order_of_the_conversation() -> None:
    assert texts(case_handout(fine(), library())) == [
        (
            "Hand-out aan de balie De boete voor een te laat boek "
            "Meneer Smit staat aan de balie. Hij brengt een boek twee weken te laat terug. "
            "Wat voor nee is dit? Nee, het is er niet. Er is te weinig voor iedereen. "
            "Zo pak je het aan "
            "Leg uit waarom het niet kan Anderen wachtten op dit boek. "
            "Geef aandacht Je vraagt wat er aan de hand was. "
            "Zinnen die werken "
            "Contact “Wat vervelend dat u ziek was.” Dit werkt: Je noemt wat hij zei. "
            "Nee en waarom “De boete blijft, want anderen wachtten op dit boek.” "
            "Dit werkt: Eén reden in gewone taal. "
            "Neem mee Eén reden is genoeg. Zo zeg ik het zelf "
            "Controleer bij jouw bibliotheek Openingstijden Leentermijn drie weken "
            "Nee zeggen in de bibliotheek · te-laat, versie 2 bladzijde 1 van 1"
        )
    ]


def test_handout_of_a_case_whose_answer_is_kept_is_refused() -> None:
    kept = public_case(SAMPLE.cases[0], SAMPLE, released=False)

    with pytest.raises(AnswerIsKeptError, match="te-laat"):
        case_handout(kept, library())


def test_long_texts_go_on_to_the_next_page_without_loss() -> None:
    case = fine()
    assert case.answer
    steps = tuple(replace(step, points=(parse(MANY),)) for step in case.answer.steps)
    long = replace(case, answer=replace(case.answer, steps=steps))

    pages = texts(case_handout(long, library()))

    assert len(pages) > 2
    assert [" ".join(pages).count(f"woord{number} ") for number in range(900)] == [2] * 900


@pytest.mark.parametrize("lines", range(24, 40))
def test_heading_never_stands_alone_at_the_foot_of_a_page(lines: int) -> None:
    case = fine()
    text = parse("  \n".join(["regel"] * lines))
    tall = replace(case, scene=replace(case.scene, situation=text))

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
            "Leg uit waarom het niet kan Eén reden, in gewone taal. • Geef één reden. "
            "Geef aandacht Laat merken dat je luistert. • Luister echt. • Kom je afspraak na. "
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
    assert papers == [case_handout(fine(), library()), cheat_sheet(method(), library())]
    assert tags(papers[1])["TH"] == 2
