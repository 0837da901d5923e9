"""Find the names of people who come to a day in files that are not for print."""

import re
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import normalize

from oefenkoffer.gate.leaks import MOST_NAMED
from oefenkoffer.gate.normalize import normalized
from oefenkoffer.gate.packed_files import UnreadableError
from oefenkoffer.gate.secrets import case_texts
from oefenkoffer.gate.texts import PACKED, Noise, texts
from oefenkoffer.model import Workshop
from oefenkoffer.problems import Code, Position, Problem

OF_THEME = (".css", ".js", ".map", ".woff2", ".ico")
"""Files in which nobody types a name, and `Jan` is a month."""


def name_leaks(
    files: Iterable[tuple[str, bytes]], names: Iterable[str], workshop: Workshop
) -> Iterator[Problem]:
    """Each name that some file holds.

    A name of one word that a case holds as well may be that of somebody in it, and is let be.
    """
    looked_for = _looked_for(names, workshop)
    holding: dict[str, dict[str, None]] = {name: {} for name in looked_for}
    for path, data in files if looked_for else ():
        for text in _texts(path, data):
            for name in _names_in(text, looked_for):
                holding[name][path] = None
    for name, paths in holding.items():
        if paths:
            shown = [*paths][:MOST_NAMED]
            more = f" (+{len(paths) - MOST_NAMED})" if len(paths) > MOST_NAMED else ""
            facts = {"names": name, "files": f"{', '.join(shown)}{more}"}
            yield Problem(Code.NAME_IN_OUTPUT, Position(shown[0]), facts)


def _looked_for(names: Iterable[str], workshop: Workshop) -> Mapping[str, re.Pattern[str] | None]:
    """Names of one word, each with how to find it as a word; of others the letters tell."""
    of_cases = {normalized(word) for secret in case_texts(workshop) for word in secret.text.split()}
    return {
        name: None
        if len(name.split()) > 1
        else re.compile(rf"(?<!\w){re.escape(_plain(name))}(?!\w)")
        for name in names
        if len(name.split()) > 1 or normalized(name) not in of_cases
    }


def _plain(text: str) -> str:
    return normalize("NFC", text).casefold()


def _texts(path: str, data: bytes) -> Iterator[str]:
    try:
        yield path
        if not path.endswith(OF_THEME):
            yield from texts(data)
    except UnreadableError:
        return  # the look for secrets refuses it


def _names_in(text: str, looked_for: Mapping[str, re.Pattern[str] | None]) -> Iterator[str]:
    letters, plain = normalized(text), _plain(PACKED.sub("", text))
    for name, pattern in looked_for.items():
        is_told = pattern.search(plain) if pattern else normalized(name) in letters
        if is_told and not (pattern and isinstance(text, Noise)):
            yield name
