"""What a browser loads for a page of the participants' site: all but pictures, not packed.

Fonts are told apart: they are whole, since only an unmodified font may carry its name.
"""

from pathlib import Path

from playwright.sync_api import Response

from oefenkoffer.mkdocs_plugin import build_site
from tests.browser.conftest import serving
from tests.chromium import chromium

PAGES = {
    "start": "index.html",
    "list": "casussen/index.html",
    "case": "casussen/te-laat-0.html",
    "sentences": "zinnen.html",
}
NOT_TEXT = frozenset({"image", "font"})


def line(project: Path) -> str:
    """Kilobytes of HTML, CSS and scripts, and of fonts, for each kind of page."""
    site = project / "weighed"
    build_site(project / "mkdocs.yml", site, audience="participants", release="before", papers=())
    with serving(site) as address:
        told = [f"{name} {_weight(f'{address}/{page}')}" for name, page in PAGES.items()]
    return f"weight without pictures: {'; '.join(told)} (aim 250 kB)"


def _weight(address: str) -> str:
    answers: list[Response] = []
    with chromium() as browser:
        # Why no worker: it would fetch the whole site, for later.
        page = browser.new_context(service_workers="block").new_page()
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 (it takes no built-in)
        page.goto(address, wait_until="networkidle")
        sizes = [(answer.request.resource_type, len(answer.body())) for answer in answers]
    page_itself = sum(size for kind, size in sizes if kind not in NOT_TEXT)
    fonts = sum(size for kind, size in sizes if kind == "font")
    return f"{page_itself / 1000:.0f} kB, and {fonts / 1000:.0f} kB of fonts"
