"""The participants' site and the workshop in, a problem for each secret that got out out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from oefenkoffer.gate.index import Index, Runs
from oefenkoffer.gate.letters import letters
from oefenkoffer.gate.markup import Page
from oefenkoffer.gate.pieces import Reader
from oefenkoffer.gate.secrets import Secret, public_letters, secrets
from oefenkoffer.gate.site import Site
from oefenkoffer.gate.texts import texts
from oefenkoffer.model import Workshop
from oefenkoffer.problems import Code, Problem

LONG = 10
"""How many words of a secret in a row are no coincidence in a page that was written by hand."""

_ADDRESS = re.compile(r"(?<=\])\([^()\s]*\)")

MOST_FILES = 3
"""How many files a problem names; the same secret is often on a page and in the search index."""


@dataclass(frozen=True)
class Openness:
    """What everyone may know.

    Attributes:
        now: the views of everyone; whatever is not in them may not be in the site.
        later: the views of everyone after the release.
        written: the pages that somebody wrote for this site by hand, by path. What they say in so
            many words is meant to be read; only a whole secret, or a long piece of one that stays
            secret after the release as well, is there by mistake.
    """

    now: Iterable[object]
    later: Iterable[object]
    written: Mapping[str, str]


def leaks(site: Site, workshop: Workshop, openness: Openness) -> tuple[Problem, ...]:
    """Every text that is not for everyone, and that a file of the site holds all the same."""
    now, later = public_letters(openness.now), public_letters(openness.later)
    written = {path: letters(written_words(text)) for path, text in openness.written.items()}
    hidden = secrets(workshop, now)
    runs = Runs(hidden)
    by_hand = Index(hidden, runs, (*now, *later), LONG)
    built = Index(hidden, runs, (*now, *written.values()))
    files: dict[Secret, list[str]] = {}
    for path, secret in (*_in_written(written, by_hand, later), *_in_built(site, built)):
        files.setdefault(secret, []).append(path)
    return tuple(_problem(secret, found, workshop) for secret, found in files.items())


def _in_written(
    written: Mapping[str, bytes], index: Index, later: tuple[bytes, ...]
) -> Iterator[tuple[str, Secret]]:
    """What pages by hand tell; but not what will be for everyone after the release."""
    released = frozenset(later)
    for path, text in written.items():
        for secret in index.found_in(text):
            if secret.letters not in released:
                yield path, secret


def _in_built(site: Site, index: Index) -> Iterator[tuple[str, Secret]]:
    reader = Reader()
    for path in site.files:
        if path not in site.of_theme:
            pieces = site.pages.get(path)
            said = reader.letters_of(pieces) if pieces else map(letters, texts(site.own(path)))
            found = (index.found_in(text) for text in dict.fromkeys((letters(path), *said)))
            for secret in dict.fromkeys(chain.from_iterable(found)):
                yield path, secret


def written_words(source: str) -> str:
    """What a page of Markdown says: without comments, and without the addresses of its links."""
    return _ADDRESS.sub("", Page(source).words)


def _problem(secret: Secret, files: list[str], workshop: Workshop) -> Problem:
    place = workshop.documents[secret.file].position(secret.location)
    more = len(files) - MOST_FILES
    facts = {
        "field": ".".join(map(str, secret.location)),
        "files": ", ".join(files[:MOST_FILES]) + (f" (+{more})" if more > 0 else ""),
    }
    return Problem(Code.LEAK, place, facts)
