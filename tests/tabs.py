"""Where tests look at pages: a fresh visitor, or a tab that they share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request

from tests.axe import AXE

KEEPS_NOTHING = "delete Navigator.prototype.serviceWorker"
"""Makes a browser that cannot keep a copy of a site, as in a private window.

Why: that each visitor fetches the whole site takes as much of the processor as the visit itself.
"""


@contextmanager
def visiting(
    browser: Browser, base: str, scheme: str = "light", *, keeping: bool = False
) -> Iterator[tuple[Page, list[str]]]:
    """A page of a fresh visitor, and everything that went wrong or went outside meanwhile."""
    visitor = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    if not keeping:
        visitor.add_init_script(KEEPS_NOTHING)
    page = visitor.new_page()
    with _noted(visitor, base) as wrong:
        yield page, wrong
    visitor.close()


@contextmanager
def looking(
    browser: Browser, base: str, scheme: str = "light", *, axe: bool = False
) -> Iterator[tuple[Page, list[str]]]:
    """The same in a tab that others looked in before, of whom nothing is left but files.

    For who needs no script of his own before a page, and nothing that the page before it kept. Half
    of what a page costs is a browser that is new to it.
    """
    key = (browser, base.startswith("file:"), axe)
    page = TABS.pop(key, None) or _tab(browser, axe=axe)
    page.set_viewport_size({"width": 1280, "height": 720})
    page.emulate_media(media="null", color_scheme="dark" if scheme == "dark" else "light")
    with _noted(page.context, base) as wrong:
        yield page, wrong
    page.goto("about:blank")
    TABS[key] = page  # Why not when something failed: that may leave anything.


TABS: dict[tuple[Browser, bool, bool], Page] = {}
"""The tabs that are kept: for a site on a server and on disk, with axe and without."""

FORGETS = """if (location.protocol !== "about:") {
    localStorage.clear();
    sessionStorage.clear();
}"""
"""Lets each page begin as the first one, so with the colours that the browser asks for."""


def _tab(browser: Browser, *, axe: bool) -> Page:
    """A tab, with axe on every page from its beginning: so it is read and compiled once."""
    visitor = browser.new_context()
    visitor.add_init_script(KEEPS_NOTHING)
    visitor.add_init_script(FORGETS)
    if axe:
        visitor.add_init_script(AXE)
    return visitor.new_page()


@contextmanager
def _noted(visitor: BrowserContext, base: str) -> Iterator[list[str]]:
    """What goes wrong or goes outside meanwhile."""
    wrong = list[str]()
    own = (base, "data:", "about:", "blob:")
    with hearing(
        visitor,
        request=lambda it: None if it.url.startswith(own) else wrong.append(it.url),
        requestfailed=lambda it: None if _is_left(it) else wrong.append(f"failed: {it.url}"),
        console=lambda it: wrong.append(it.text) if it.type in {"error", "warning"} else None,
        weberror=lambda it: wrong.append(str(it.error)),
    ):
        yield wrong


@contextmanager
def hearing(source: Any, **listeners: Callable[[Any], None]) -> Iterator[None]:  # noqa: ANN401 (a page or a visitor)
    """Let functions hear of the events with their names meanwhile."""
    for event, listener in listeners.items():
        source.on(event, listener)
    yield
    for event, listener in listeners.items():
        source.remove_listener(event, listener)


def _is_left(request: Request) -> bool:
    """Whether a browser broke off a request because its page was left: nothing went wrong."""
    return request.failure in {"net::ERR_ABORTED", "NS_BINDING_ABORTED"}
