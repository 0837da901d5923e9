"""What MkDocs says while it builds: problems where it gives up, notes where it goes on."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from oefenkoffer.model.files import CONFIG
from oefenkoffer.problems import Code, KitProblems, Position, Problem

_PAGE = re.compile(r"'([^']+\.md)'")


class _Listener(logging.Handler):
    """Keeps what is said instead of printing it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def site_problems(note: Callable[[str], None]) -> Iterator[None]:
    """Turn MkDocs' warnings into problems when they end the build, else into notes.

    Raises:
        KitProblems: MkDocs gave up, as it does on any warning in strict mode.
    """
    logger, listener = logging.getLogger("mkdocs"), _Listener()
    logger.addHandler(listener)
    try:
        yield
    except click.ClickException as error:  # the mother of all exceptions in MkDocs
        messages = listener.messages or [error.format_message()]
        raise KitProblems([_problem(message) for message in messages]) from None
    finally:
        logger.removeHandler(listener)
    for message in listener.messages:
        note(message)


def _problem(message: str) -> Problem:
    """The problem on the page that a message names, else in the settings of the site."""
    page = _PAGE.search(message)
    where = f"docs/{page[1]}" if page else CONFIG
    return Problem(Code.SITE_REFUSED, Position(where), {"message": message.strip()})
