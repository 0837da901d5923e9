"""Turn the participants' site and the workshop into a problem for each secret that got out."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from oefenkoffer.gate.chunks import ChunkReader
from oefenkoffer.gate.handwritten import by_path, letters, matches, position
from oefenkoffer.gate.index import Index
from oefenkoffer.gate.normalize import normalized
from oefenkoffer.gate.packed_files import UnreadableError
from oefenkoffer.gate.passages import Passage
from oefenkoffer.gate.secrets import Secret, secrets, trainers_secrets
from oefenkoffer.gate.site import Site
from oefenkoffer.gate.texts import texts
from oefenkoffer.model import Workshop
from oefenkoffer.problems import Code, Position, Problem

LONG = 10
"""How many words of a secret in a row are no coincidence in a page that was written by hand."""

WHOLE = sys.maxsize
"""More words than any text has: it is looked for as a whole."""

MOST_NAMED = 3
"""How many files a problem names; the same secret is often on a page and in the search index."""


@dataclass(frozen=True)
class Disclosure:
    """What everyone may know, and what beside the workshop nobody may.

    Attributes:
        before: the texts of everyone, as they are compared; no other may be in the site.
        after: likewise what will be for everyone later, or is shown to everyone in the room.
        handwritten: what somebody wrote for this site by hand. What that says in so many words is
            meant to be read; only a whole secret, or a long piece of one that stays secret
            afterwards as well, is there by mistake.
        private: what somebody wrote for the trainer alone. That shares more words with what is for
            everyone: of it, and of session plans, only a long row tells; by hand only all of it.
        shown: the paths of pages of which their author has said that they may tell what they tell.
    """

    before: tuple[bytes, ...]
    after: tuple[bytes, ...]
    handwritten: tuple[Passage, ...]
    private: tuple[Passage, ...] = ()
    shown: frozenset[str] = frozenset()


def leaks(site: Site, workshop: Workshop, disclosure: Disclosure) -> tuple[Problem, ...]:
    """Every text that is not for everyone, and that a file of the site holds all the same."""
    before, after = disclosure.before, disclosure.after
    pages = by_path(disclosure.handwritten)
    hidden = secrets(workshop, before)
    known = (*before, *after, *(secret.normalized for secret in hidden))
    trainers = trainers_secrets(workshop, known, disclosure.private)
    long = [secret for secret in trainers if secret.words >= LONG]
    allowed = (*before, *map(letters, pages.values()))
    in_files = Index(hidden, allowed), Index(trainers, allowed, LONG)
    by_hand = Index(hidden, (*before, *after), LONG), Index(long, (), WHOLE)
    files: dict[Secret, list[str]] = {}
    problems: list[Problem] = []
    for path, secret in _in_built(site, in_files, problems):
        files.setdefault(secret, []).append(path)
    problems += [_in_files(secret, paths, workshop) for secret, paths in files.items()]
    problems += [
        match.problem(Code.LEAK_ON_PAGE, workshop)
        for match in matches(pages, by_hand)
        if match.secret.normalized not in after and match.path not in disclosure.shown
    ]
    return tuple(problems)


def _in_built(
    site: Site, indexes: tuple[Index, ...], sealed: list[Problem]
) -> Iterator[tuple[str, Secret]]:
    """What files of the site tell; those that nobody can look into are added to `sealed`."""
    reader = ChunkReader()
    for path in site.files:
        if path not in site.of_theme:
            try:
                readings = dict.fromkeys((normalized(path), *_readings(site, path, reader)))
            except UnreadableError:
                sealed.append(Problem(Code.SEALED_FILE, Position(path)))
                continue
            matches = (index.found_in(text) for text in readings for index in indexes)
            for secret in dict.fromkeys(chain.from_iterable(matches)):
                yield path, secret


def _readings(site: Site, path: str, reader: ChunkReader) -> Iterator[bytes]:
    chunks = site.pages.get(path)
    return reader.readings(chunks) if chunks else map(normalized, texts(site.own(path)))


def _in_files(secret: Secret, files: list[str], workshop: Workshop) -> Problem:
    more = len(files) - MOST_NAMED
    facts = {
        "field": secret.field or secret.file,
        "files": ", ".join(files[:MOST_NAMED]) + (f" (+{more})" if more > 0 else ""),
    }
    return Problem(Code.LEAK, position(secret, workshop), facts)
