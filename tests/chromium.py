"""Chromium for tests and measurements: without a screen, and without requests of its own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
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
