"""The pages of a negotiation: for participants, before and after its release, and its trainer."""

import re
from html import unescape

import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import public_case, trainer_case
from oefenkoffer.audience.method import NO_METHOD
from oefenkoffer.renderers.site.cases import case_page
from oefenkoffer.renderers.site.trainer import trainer_page
from tests.negotiation.project import workshop

WESTHAVEN = workshop()
BRAND = branding_of(WESTHAVEN)
CASE = WESTHAVEN.cases[0]
FORM = "../print/agreement-harbour.pdf"


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def public_page(*, released: bool) -> str:
    view = public_case(CASE, WESTHAVEN, released=released)
    return case_page(view, BRAND, NO_METHOD, handout=None, agreement=FORM)


@pytest.mark.parametrize("released", [False, True])
def test_page_says_what_is_on_the_table_and_when_a_deal_passes(*, released: bool) -> None:
    html = public_page(released=released)

    assert (
        "What is on the table A Where to build A1 on the water, new islands too "
        "A2 mainly land, a few on the water A3 on land and existing sites B Nature" in words(html)
    )
    assert (
        "When a deal passes The proposal passes if at least 5 of the 6 parties say yes, "
        "Quay Sport and Ministry of Tourism among them." in words(html)
    )
    assert f'<a class="ok-button" href="{FORM}">' in html


def test_page_works_out_deals_after_the_release_only() -> None:
    before, after = public_page(released=False), public_page(released=True)

    assert "ok-deal-form" not in before
    assert "All points and deals Your party" in words(after)
    assert '<script defer src="../assets/oefenkoffer/points.js"></script>' in after
    assert "Nobody knows what" not in before + after


def test_trainer_reads_the_points_of_each_side_and_all_deals() -> None:
    html = words(trainer_page(trainer_case(CASE, WESTHAVEN), BRAND, ()))

    assert (
        "Your points A Where to build: A1 14 · A2 8 · A3 0 B Nature: B1 11 · B2 7 · B3 0 "
        "C Jobs: C1 0 · C2 5 · C3 10 · C4 17 D Loan by the ministry: D1 35 · D2 29 · D3 20 · D4 0 "
        "E Paid to the towns: E1 0 · E2 5 · E3 10 · E4 15 · E5 23 "
        "Your limit: 55 Only say yes to 55 points or more." in html
    )
    assert "Everybody can say yes · 12 A2 B3 C2 D2 E4 57 76 77 83 35 63 391" in html
