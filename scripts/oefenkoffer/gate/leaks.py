"""Turn the participants' site and the workshop into a problem for each secret that got out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from oefenkoffer.gate.chunks import ChunkReader
from oefenkoffer.gate.index import Index
from oefenkoffer.gate.markup import Page
from oefenkoffer.gate.normalize import normalized
from oefenkoffer.gate.secrets import Secret, normalized_texts, secrets
from oefenkoffer.gate.site import Site
from oefenkoffer.gate.texts import texts
from oefenkoffer.gate.unreadable import UnreadableError
from oefenkoffer.model import Workshop
from oefenkoffer.problems import Code, Position, Problem

HANDWRITTEN_WORDS = 10
"""How many words of a secret in a row are no coincidence in a page that was written by hand."""

_ADDRESS = re.compile(r"(?<=\])\([^()\s]*\)")

MOST_NAMED = 3
"""How many files a problem names; the same secret is often on a page and in the search index."""


@dataclass(frozen=True)
class Disclosure:
    """What everyone may know.

    Attributes:
        before: the views of everyone; whatever is not in them may not be in the site.
        after: the views of everyone after the release.
        handwritten: the pages that somebody wrote for this site by hand, by path. What they say in
            so many words is meant to be read; only a whole secret, or a long piece of one that
            stays secret after the release as well, is there by mistake.
    """

    before: Iterable[object]
    after: Iterable[object]
    handwritten: Mapping[str, str]


def leaks(site: Site, workshop: Workshop, disclosure: Disclosure) -> tuple[Problem, ...]:
    """Every text that is not for everyone, and that a file of the site holds all the same."""
    before, after = normalized_texts(disclosure.before), normalized_texts(disclosure.after)
    handwritten = {
        path: normalized(markdown_words(text)) for path, text in disclosure.handwritten.items()
    }
    hidden = secrets(workshop, before)
    by_hand = Index(hidden, (*before, *after), HANDWRITTEN_WORDS)
    built = Index(hidden, (*before, *handwritten.values()))
    files: dict[Secret, list[str]] = {}
    sealed: list[Problem] = []
    for path, secret in (
        *_in_handwritten(handwritten, by_hand, after),
        *_in_built(site, built, sealed),
    ):
        files.setdefault(secret, []).append(path)
    return (*(_problem(secret, paths, workshop) for secret, paths in files.items()), *sealed)


def _in_handwritten(
    handwritten: Mapping[str, bytes], index: Index, after: tuple[bytes, ...]
) -> Iterator[tuple[str, Secret]]:
    """What pages by hand tell; but not what will be for everyone after the release."""
    released = frozenset(after)
    for path, text in handwritten.items():
        for secret in index.found_in(text):
            if secret.normalized not in released:
                yield path, secret


def _in_built(site: Site, index: Index, sealed: list[Problem]) -> Iterator[tuple[str, Secret]]:
    """What files of the site tell; those that nobody can look into are added to `sealed`."""
    reader = ChunkReader()
    for path in site.files:
        if path not in site.of_theme:
            try:
                readings = dict.fromkeys((normalized(path), *_readings(site, path, reader)))
            except UnreadableError:
                sealed.append(Problem(Code.SEALED_FILE, Position(path)))
                continue
            matches = map(index.found_in, readings)
            for secret in dict.fromkeys(chain.from_iterable(matches)):
                yield path, secret


def _readings(site: Site, path: str, reader: ChunkReader) -> Iterator[bytes]:
    chunks = site.pages.get(path)
    return reader.readings(chunks) if chunks else map(normalized, texts(site.own(path)))


def markdown_words(source: str) -> str:
    """What a page of Markdown says: without comments, and without the addresses of its links."""
    return _ADDRESS.sub("", Page(source).words)


def _problem(secret: Secret, files: list[str], workshop: Workshop) -> Problem:
    position = workshop.documents[secret.file].position(secret.location)
    # Why without the line: reports are kept in logs that others may read.
    position = replace(position, text="")
    more = len(files) - MOST_NAMED
    facts = {
        "field": ".".join(map(str, secret.location)),
        "files": ", ".join(files[:MOST_NAMED]) + (f" (+{more})" if more > 0 else ""),
    }
    return Problem(Code.LEAK, position, facts)
