"""A form on a phone: filled in, kept, saved, printed, cleared; and what happens without scripts."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Dialog, Page, ViewportSize, expect

from tests.axe import faults
from tests.browser.conftest import STILL, at
from tests.tabs import KEEPS_NOTHING, looking, visiting

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 390, "height": 844}
LONG = " ".join(f"woord{number}" for number in range(400))
"""More than fits on one page of paper."""

SAVED = """\
Mijn actieplan

Drie vragen

Datum
1 mei

Mijn maatje


Ik durf dit.
4

Het tempo was goed.


Wat ga ik doen?
Ik vat eerst samen.
En dan pas vraag ik.

Als iemand zegt …
dat het duur is

Voor wie zijn we er: Bij ons
lezers

Voor wie zijn we er: Vooraf


Rij 2: De vraag
Wat kost het

Rij 2: Bij ons


Rij 2: Vooraf

"""


def fill_in(page: Page) -> None:
    """Something in a control of every kind, found by its label as a screen reader says it."""
    page.get_by_label("Datum").fill("1 mei")
    page.get_by_role("group", name="Ik durf dit.").get_by_role("radio", name="4").check()
    page.get_by_label("Wat ga ik doen?").fill("Ik vat eerst samen.\nEn dan pas vraag ik.")
    page.get_by_label("Als iemand zegt …").fill("dat het duur is")
    page.get_by_role("textbox", name="Voor wie zijn we er Bij ons").fill("lezers")
    page.get_by_role("textbox", name="Rij 2 De vraag").fill("Wat kost het")


def save(page: Page) -> tuple[str, str]:
    """The name and the text of the file that the page gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    text = download.value.path().read_text(encoding="utf-8")
    return download.value.suggested_filename, text


def filled(page: Page) -> list[str]:
    """What stands in a form."""
    found = page.locator(".ok-form textarea, .ok-form :checked").evaluate_all(
        "all => all.map(control => control.value)"
    )
    return [value for value in found if value]


@at("root", "disk")
def test_form_keeps_what_was_filled_in_on_this_device_only(browser: Browser, site: str) -> None:
    with visiting(browser, site) as (page, wrong):
        page.set_viewport_size(PHONE)
        page.goto(f"{site}/actieplan.html")
        fill_in(page)
        page.reload()
        saved = save(page)
        page.goto(f"{site}/toets-vooraf.html")
        other = filled(page)

    assert (saved, other, wrong) == (("actieplan.txt", SAVED), [], [])


def test_form_is_cleared_after_a_question_and_a_yes_only(browser: Browser, server: str) -> None:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss() if len(asked) == 1 else dialog.accept()

    with visiting(browser, server) as (page, _):
        page.goto(f"{server}/site/actieplan.html")
        fill_in(page)
        before = filled(page)
        page.on("dialog", answer)
        page.get_by_role("button", name="Wis alles").click()
        page.reload()
        after_no = filled(page)
        page.get_by_role("button", name="Wis alles").click()
        after_yes = filled(page)
        page.reload()

        assert (after_no, after_yes, filled(page)) == (before, [], [])
    assert asked == ["Wil je alles wissen wat je hier hebt getypt?"] * 2


LEFT = (
    '{"what": "Ik vat eerst samen.", "length": "1", "item": "2"}',
    "geen JSON",
    "null",
    "[1, 2]",
    "[]",
    "4",
    '"x"',
    "{",
    '{"datum": null, "ik-durf-dit": 9}',
    '{"weg": "x", "datum": 5}',
)
"""What another page, or an earlier version of this one, may have left under its address."""


def test_form_bears_whatever_was_left_under_its_address(browser: Browser, server: str) -> None:
    address, name = f"{server}/site/actieplan.html", "oefenkoffer /site/actieplan.html"
    with visiting(browser, server) as (page, wrong):
        page.goto(f"{server}/site/index.html")
        for left in LEFT:
            page.evaluate(
                "([name, left]) => { localStorage.clear(); localStorage.setItem(name, left); }",
                [name, left],
            )
            page.goto(address)
            empty = filled(page)
            page.get_by_label("Mijn maatje").fill("Sanne")
            page.reload()

            kept = ["5"] if "datum" in left and "5" in left else []
            assert (left, empty, filled(page), wrong) == (left, kept, [*kept, "Sanne"], [])


def test_browser_that_keeps_nothing_says_so(browser: Browser, server: str) -> None:
    with visiting(browser, server) as (page, _):
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new Error('off'); }})"
        )
        page.goto(f"{server}/site/actieplan.html")
        page.get_by_label("Datum").fill("1 mei")

        expect(page.get_by_role("status")).to_have_text(
            "Je browser bewaart dit niet. Print het, of bewaar het als bestand."
        )
        assert save(page)[1].splitlines()[4:6] == ["Datum", "1 mei"]


def test_print_holds_the_whole_text_and_empty_lines_where_there_is_none(
    browser: Browser, server: str
) -> None:
    with looking(browser, server, "dark") as (page, _):
        page.set_viewport_size(PHONE)
        page.goto(f"{server}/site/actieplan.html")
        page.emulate_media(media="print")
        empty = page.locator(".ok-lines:visible").count()
        page.emulate_media(media="null")
        page.get_by_label("Wat ga ik doen?").fill(LONG)
        page.get_by_label("Als iemand zegt …").fill("dat het duur is")
        printed = " ".join(texts(page.pdf(format="A4")).split())
        page.emulate_media(media="print")

        boxes = page.locator(".ok-form textarea").count()
        assert (empty, page.locator(".ok-lines:visible").count()) == (boxes, boxes - 2)
    assert [word for word in (*LONG.split(), "dat het duur is") if word not in printed] == []
    furniture = ("Wis alles", "Wat je typt", "PDF", "Zoeken", "Casussen")
    assert [words for words in furniture if words in printed] == []


def texts(pdf: bytes) -> str:
    """The words of all pages."""
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_box_grows_with_its_text(browser: Browser, server: str) -> None:
    with looking(browser, server) as (page, _):
        page.set_viewport_size(PHONE)
        page.goto(f"{server}/site/actieplan.html")
        box = page.get_by_label("Wat ga ik doen?")
        box.fill(LONG)
        page.evaluate(STILL)

        hidden = box.evaluate("box => box.scrollHeight - box.clientHeight")
    assert hidden == 0


def test_reader_without_scripts_is_led_to_the_form_on_paper(browser: Browser, server: str) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    page.goto(f"{server}/site/actieplan.html")

    expect(page.locator("noscript .ok-note")).to_be_visible()
    expect(page.locator(".ok-private")).to_be_hidden()
    expect(page.get_by_role("button", name="Wis alles")).to_be_hidden()
    assert page.get_by_role("link", name="Liever op papier?").get_attribute("href") == (
        "print/invulblad-actieplan.pdf"
    )
    visitor.close()


@at("sub-path", "disk")
def test_answers_open_when_somebody_asks(browser: Browser, site: str) -> None:
    with looking(browser, site) as (page, wrong):
        page.goto(f"{site}/toets-vooraf.html")
        answer = page.get_by_text("Iedereen die een pas heeft.")
        expect(answer).to_be_hidden()
        page.get_by_text("Kijk zelf na").click()
        expect(answer).to_be_visible()
        page.emulate_media(media="print")
        expect(answer).to_be_hidden()

        assert wrong == []


def test_script_of_a_form_stays_small() -> None:
    site = Path(__file__).parents[2] / "scripts/oefenkoffer/renderers/site"
    weight = len((site / "theme/assets/oefenkoffer/form.js").read_bytes())

    assert weight < 3_800


DEAF = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true)"
"""Makes a window hear nothing of another one, as where a browser put it to sleep."""


@pytest.mark.parametrize("is_deaf", [False, True])
def test_form_that_is_open_twice_loses_no_answer(
    browser: Browser, server: str, *, is_deaf: bool
) -> None:
    visitor = browser.new_context()
    windows = [visitor.new_page() for _ in range(2)]
    for window in windows:
        if is_deaf:
            window.add_init_script(DEAF)
        window.goto(f"{server}/site/actieplan.html")
    first, second = windows

    first.get_by_label("Datum").fill("1 mei")
    second.get_by_label("Mijn maatje").fill("Sanne")
    first.get_by_role("group", name="Ik durf dit.").get_by_role("radio", name="4").check()
    second.get_by_role("group", name="Het tempo was goed.").get_by_role("radio", name="2").check()
    first.get_by_label("Wat ga ik doen?").fill("Eerst samenvatten.")
    second.get_by_label("Datum").fill("2 mei")

    everything = ["2 mei", "Sanne", "4", "2", "Eerst samenvatten."]
    if not is_deaf:
        for window in windows:
            expect(window.get_by_label("Datum")).to_have_value("2 mei")
            assert filled(window) == everything
    for window in windows:
        window.reload()
        assert filled(window) == everything
        expect(window.locator(".ok-status")).to_have_text("")
    visitor.close()


def test_form_that_is_cleared_is_cleared_in_its_other_window_too(
    browser: Browser, server: str
) -> None:
    visitor = browser.new_context()
    visitor.add_init_script(KEEPS_NOTHING)
    first, second = (visitor.new_page() for _ in range(2))
    for window in (first, second):
        window.goto(f"{server}/site/actieplan.html")
    fill_in(first)
    expect(second.get_by_label("Datum")).to_have_value("1 mei")

    first.on("dialog", lambda dialog: dialog.accept())
    first.get_by_role("button", name="Wis alles").click()

    expect(second.get_by_label("Datum")).to_have_value("")
    assert filled(second) == []
    second.get_by_label("Mijn maatje").fill("Sanne")
    first.reload()
    assert filled(first) == ["Sanne"]
    visitor.close()


def test_line_of_a_page_is_a_field_that_keeps_and_prints_what_is_typed(
    browser: Browser, server: str
) -> None:
    with visiting(browser, server) as (page, wrong):
        page.set_viewport_size(PHONE)
        page.goto(f"{server}/site/theorie/nee.html")
        line = page.get_by_role("textbox", name="Een loket voor urgentieverklaringen, Bij ons")
        line.fill("Het loket in het gemeentehuis, naast de balie voor paspoorten")
        page.get_by_role("textbox", name="Mijn nee is").fill("nee")
        page.reload()

        expect(line).to_have_value("Het loket in het gemeentehuis, naast de balie voor paspoorten")
        expect(page.get_by_role("textbox", name="want")).to_have_value("")
        assert faults(page) == {}
        page.emulate_media(media="print")
        assert page.locator("td .ok-line").evaluate(
            "line => getComputedStyle(line, '::after').visibility + line.dataset.typed"
        ) == ("visibleHet loket in het gemeentehuis, naast de balie voor paspoorten")
        page.emulate_media(media="screen")
        page.on("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Wis alles").click()
        page.reload()
        expect(line).to_have_value("")

    assert wrong == []
