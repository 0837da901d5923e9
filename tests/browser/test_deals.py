"""A deal on a phone: chosen, added up, compared with limits; and what happens without scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.renderers.site.deal_calculator import deals_piece
from tests.axe import faults
from tests.browser.conftest import STILL, arrive, serving
from tests.mkdocs_plugin.project import CONFIG, PAGES, project
from tests.negotiation.views import deals, english
from tests.tabs import looking

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 390, "height": 844}
SCRIPT = "assets/oefenkoffer/points.js"
LABELS = english().labels
PIECE = {"deals.md": "# All\n\n## Deal\n\n" + deals_piece(deals(), LABELS, script=SCRIPT)}
NAMED = CONFIG.replace("  - spiekkaart.md", "  - spiekkaart.md\n  - deals.md")


@pytest.fixture(scope="module")
def deal_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("deals")
    config = project(folder / "project", PAGES | PIECE, NAMED)
    build_site(config, folder / "site", audience="participants", release="after", papers=())
    return folder / "site"


@pytest.fixture(scope="module", params=["http", "file"])
def address(request: pytest.FixtureRequest, deal_site: Path) -> Iterator[str]:
    if request.param == "file":
        yield deal_site.as_uri()
    else:
        with serving(deal_site) as opened:
            yield opened


def choose(page: Page, deal: str) -> None:
    for option in deal.split():
        page.get_by_role("radio", name=option).check()


def totals(page: Page) -> list[list[str]]:
    rows = page.locator(".ok-deal-totals tbody tr")
    return [row.locator("th, td").all_inner_texts() for row in rows.all()]


def test_own_score_is_added_up_while_somebody_chooses(browser: Browser, address: str) -> None:
    with looking(browser, address) as (page, wrong):
        page.set_viewport_size(PHONE)
        page.goto(f"{address}/deals.html")
        status = page.locator("[role=status]")
        page.get_by_label("Your party").select_option(label="Quay Sport")
        choose(page, "A2 B3 C2")
        expect(status).to_have_text("Your score: 13. Limit 55: 42 short. Still to choose: 2.")
        expect(status).to_be_in_viewport()
        choose(page, "D2 E4")
        expect(status).to_have_text(
            "Your score: 57. Limit 55: reached. Parties that reach their limit: 6 of 6. "
            "If they say yes, it passes."
        )
        page.get_by_role("button", name="Start again").click()
        expect(status).to_have_text("Still to choose: 5.")

        assert wrong == []


def test_deal_is_worth_to_each_side_what_was_counted(browser: Browser, address: str) -> None:
    with looking(browser, address) as (page, wrong):
        page.set_viewport_size(PHONE)
        page.goto(f"{address}/deals.html")
        status = page.locator("[role=status]")
        choose(page, "A2 B1 C2 D3 E4")
        expect(status).to_have_text(
            "Parties that reach their limit: 5 of 6. If they say yes, it passes."
        )
        expect(page.locator(".ok-deal-more")).to_have_text(
            "Other deals that give nobody less and somebody more: 1, such as A2 B2 C2 D2 E3."
        )
        scores = totals(page)
        page.get_by_label("Your party").select_option(label="Mayor of Westhaven")
        expect(status).to_have_text(
            "Your score: 68. Limit 30: reached. Parties that reach their limit: 5 of 6. "
            "If they say yes, it passes."
        )
        worth = page.locator(".ok-deal-issue").first.locator(".ok-worth").all_inner_texts()

        assert scores == [
            ["Quay Sport", "59", "Limit 55: reached"],
            ["Ministry of Tourism", "65", "Limit 65: reached"],
            ["Coast & Nature League", "22", "Limit 55: 33 short"],
            ["Harbour Workers’ Union", "73", "Limit 50: reached"],
            ["Neighbouring Towns", "40", "Limit 31: reached"],
            ["Mayor of Westhaven", "68", "Limit 30: reached"],
        ]
        assert worth == ["14", "8", "0"]
        assert wrong == []


def test_vote_follows_the_rule(browser: Browser, deal_site: Path) -> None:
    """The last deal needs what the company gets on top when everybody says yes."""
    with looking(browser, deal_site.as_uri()) as (page, _):
        page.goto(f"{deal_site.as_uri()}/deals.html")
        for deal, verdict in (
            ("A1 B1 C4 D1 E5", "2 of 6. It does not pass."),
            ("A2 B3 C1 D1 E1", "4 of 6. It does not pass."),
            (
                "A2 B3 C1 D2 E3",
                "6 of 6. The extra points count here. If they say yes, it passes.",
            ),
        ):
            choose(page, deal)
            expect(page.locator("[role=status]")).to_have_text(
                f"Parties that reach their limit: {verdict}"
            )


def test_points_are_there_without_scripts(browser: Browser, deal_site: Path) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    page.goto(f"{deal_site.as_uri()}/deals.html")
    expect(page.get_by_label("Your party")).to_be_hidden()
    expect(page.get_by_role("row", name="A1 on the water")).to_be_visible()
    expect(page.locator("noscript .ok-note")).to_be_visible()
    visitor.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_work_out_a_deal(browser: Browser, deal_site: Path, scheme: str) -> None:
    with looking(browser, deal_site.as_uri(), scheme, axe=True) as (page, _):
        page.set_viewport_size(PHONE)
        arrive(page, f"{deal_site.as_uri()}/deals.html")
        choose(page, "A2 B3 C2 D2 E4")
        page.evaluate(STILL)
        wide = page.evaluate("document.documentElement.scrollWidth")

        assert (faults(page), wide) == ({}, PHONE["width"])


def test_script_of_the_points_stays_small() -> None:
    theme = Path(__file__).parents[2] / "scripts/oefenkoffer/renderers/site/theme"

    assert len((theme / SCRIPT).read_bytes()) < 6_000
