"""Chromium for tests and measurements: without a screen, and without requests of its own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

SHELL, BROWSER = Path("/usr/bin/chromium-headless-shell"), Path("/usr/bin/chromium")
"""The same pages cost the shell a third less: it has no windows, and nothing around a page."""

CHROMIUM = Path(os.environ.get("CHROMIUM", SHELL if SHELL.exists() else BROWSER))
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",  # the shell would else print wider letters than a browser
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser that is closed afterwards."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield started
        started.close()


def stop_clock(page: Page, time: datetime = datetime(2026, 11, 3, tzinfo=UTC)) -> None:
    """Stop the clock of a page that is not opened yet, so that it goes on by hand alone.

    A clock that is only installed runs on while a busy machine looks for an element.
    """
    page.clock.install(time=time - timedelta(seconds=1))
    page.clock.pause_at(time)
