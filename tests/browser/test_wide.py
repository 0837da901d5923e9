"""Tables that are wider than a phone, and what stands in them, on pages of whole workshops."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from oefenkoffer.kit.output import Output
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.vocabulary import Audience
from tests.axe import faults
from tests.browser.conftest import STILL, arrive, serving
from tests.starters.unit_lines import folder
from tests.tabs import visiting

pytestmark = [pytest.mark.browser, pytest.mark.uncounted]

PHONE: ViewportSize = {"width": 390, "height": 844}
NO_PAPERS = (Output("print/x.pdf", b"%PDF-"),)


@pytest.mark.parametrize(
    ("name", "audience", "path"),
    [
        ("harbour-negotiation", "participants", "cases/harbour"),
        ("breaking-bad-news", "trainer", "cases/the-scan"),
    ],
)
def test_wide_page_is_right_on_a_phone_and_its_tables_are_moved_by_keys(
    browser: Browser, tmp_path: Path, name: str, audience: Audience, path: str
) -> None:
    config = folder(name) / "mkdocs.yml"
    site = tmp_path / "site"
    build_site(config, site, audience=audience, release="after", papers=NO_PAPERS)

    with serving(site) as address, visiting(browser, address) as (page, wrong):
        page.set_viewport_size(PHONE)
        arrive(page, f"{address}/{path}.html")
        wide = [
            region
            for region in page.locator(".ok-wide, .ok-scrolls, .ok-scroll").all()
            if region.evaluate("region => region.scrollWidth > region.clientWidth")
        ]
        for region in wide:
            region.focus()
            page.keyboard.press("ArrowRight")
            page.wait_for_function("region => region.scrollLeft > 0", arg=region.element_handle())

        page.evaluate(STILL)  # the title in the header, which comes while the page scrolls

        assert wide
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        assert faults(page) == {}
    assert wrong == []
