"""What lies on the table of a negotiation: the agreement, and each side's own score sheet."""

import re
from dataclasses import replace

from oefenkoffer.renderers.forms.negotiation_forms import agreement_form, score_sheets
from tests import papers
from tests.negotiation.views import NAMES, agreement, english, points


def test_score_sheet_has_the_points_of_its_side_and_lines_to_add_up() -> None:
    document = score_sheets([points()], english())

    assert papers.sizes(document) == [(210, 297)]
    assert papers.texts(document) == [
        (
            "Score sheet · The Harbour Sports Park Quay Sport For your eyes only "
            "A Where to build A1 on the water, new islands too 14 "
            "A2 mainly land, a few on the water 8 "
            "A3 on land and existing sites 0 "
            "B Nature B1 lasting damage within the law 11 "
            "B2 dolphins and sea lions stay as they are 7 "
            "B3 nature improves 0 "
            "C Jobs C1 union members first, without limit 0 C2 2 union : 1 other 5 C3 1 : 1 10 "
            "C4 no preference 17 "
            "D Loan by the ministry D1 $3 billion 35 D2 $2 billion 29 D3 $1 billion 20 D4 none 0 "
            "E Paid to the towns E1 $600 million 0 E2 $450 million 5 E3 $300 million 10 "
            "E4 $150 million 15 E5 nothing 23 "
            "Your limit: 55 Only say yes to 55 points or more. "
            "Does everybody say yes? Then you get 10 points more. They count towards your limit. "
            "What is a proposal worth to you? "
            "Write the choice and your points for each issue. Add them up. "
            "No. A B C D E Total 55 or more? 1 2 3 4 5 6 7 8 9 10 Westhaven harbour · version 1"
        )
    ]


def test_each_side_has_a_page_of_its_own() -> None:
    document = score_sheets([points(key) for key in NAMES], english())

    pages = papers.texts(document)
    assert [[name for name in NAMES.values() if name in page] for page in pages] == [
        [name] for name in NAMES.values()
    ]


def test_side_without_a_bonus_reads_nothing_of_one() -> None:
    document = score_sheets([points("mayor")], english())

    assert "Does everybody" not in " ".join(papers.texts(document))


def test_agreement_form_asks_an_option_a_vote_and_a_name() -> None:
    document = agreement_form(agreement(), english())

    assert papers.sizes(document) == [(210, 297)]
    assert papers.texts(document) == [
        "Agreement The Harbour Sports Park Date Table This is what we agree "
        "Choose one option for each issue. "
        "A Where to build A1 on the water, new islands too A2 mainly land, a few on the water "
        "A3 on land and existing sites "
        "B Nature B1 lasting damage within the law B2 dolphins and sea lions stay as they are "
        "B3 nature improves "
        "C Jobs C1 union members first, without limit C2 2 union : 1 other C3 1 : 1 "
        "C4 no preference "
        "D Loan by the ministry D1 $3 billion D2 $2 billion D3 $1 billion D4 none "
        "E Paid to the towns E1 $600 million E2 $450 million E3 $300 million E4 $150 million "
        "E5 nothing "
        "Who says yes? The proposal passes if at least 5 of the 6 parties say yes, Quay Sport and "
        "Ministry of Tourism among them. Party Name Signature "
        + "".join(f"{name} yes no " for name in NAMES.values())
        + "Times yes Who said no? The proposal passes There is no agreement "
        "Westhaven harbour · version 1"
    ]


def test_agreement_of_many_sides_goes_on_on_a_second_page() -> None:
    view = agreement()
    many = replace(view.vote, sides=view.vote.sides * 5)
    document = agreement_form(replace(view, vote=many), english())

    assert len(papers.sizes(document)) == 2
    assert len(re.findall("yes no", " ".join(papers.texts(document)))) == 30


def test_sheets_for_the_table_can_be_read_aloud_and_are_equal_every_time() -> None:
    form, sheet = (
        agreement_form(agreement(), english()),
        score_sheets([points()], english()),
    )

    assert (papers.failures(form), papers.failures(sheet)) == ([], [])
    assert papers.title_and_language(form) == ("Agreement: The Harbour Sports Park", "en")
    assert papers.title_and_language(sheet)[0] == "Score sheets: The Harbour Sports Park"
    assert form == agreement_form(agreement(), english())


def test_rule_is_said_as_it_is() -> None:
    vote, labels = agreement().vote, english().labels

    assert [
        each.words(labels)
        for each in (
            replace(vote, must=()),
            replace(vote, must=vote.must[:1]),
            replace(vote, must=vote.sides[:3]),
            replace(vote, agree=6),
        )
    ] == [
        "The proposal passes if at least 5 of the 6 parties say yes.",
        "The proposal passes if at least 5 of the 6 parties say yes, Quay Sport among them.",
        (
            "The proposal passes if at least 5 of the 6 parties say yes, Quay Sport, Ministry of "
            "Tourism and Coast & Nature League among them."
        ),
        "The proposal passes if all 6 parties say yes.",
    ]
