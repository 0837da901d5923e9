"""The words that mean something on typed slides, and what a line says that only looks like one.

Why so strict: what is not known for a label would be shown, and what stands behind the label for
notes is for the speaker alone. So a line that comes near one is refused, never shown.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from unicodedata import category, normalize

from oefenkoffer.labels import words_of
from oefenkoffer.vocabulary import PACKAGED, SPOKEN, Language

NOTES = "notes"
LABELS = (
    NOTES,
    "statement",
    "choices",
    "exercise",
    "time",
    "group",
    "materials",
    "questions",
    "block",
    "reveal",
    "break",
    "full",
)
COLON = "[:：﹕∶]"  # noqa: RUF001 (signs that people take for a colon)
NEAR: tuple[Language, ...] = SPOKEN
"""The languages whose labels an author may come near to in a deck in another language.

Why not all: "Nota:" is nearly a label in Spanish, and a good word in Dutch.
"""

NO_END = ",’'\"“‘("
"""Signs that may follow a word in the middle of a sentence."""

MOST_WORDS = 5
"""How many words may stand before a colon for them to look like a label."""

EMPHASIS = "*_~`"

_MARKS = f"[{EMPHASIS}]*"
_LETTER = r"[^\W\d_]"
_PLAIN = re.compile(
    rf"\s*(?P<open>{_MARKS})(?P<name>{_LETTER}[\w' ’-]{{0,60}}?)"
    rf"(?P<close>{_MARKS})\s{{0,9}}{COLON}(?P<behind>{_MARKS})"
)
"""A label as it should be typed, or nearly: bold, or with a space before its colon."""

_DECORATION = re.compile(r"(?:<[^>]{0,40}>|[\W_]|\d{1,9}[.)]|[a-zA-Z][.)]\s)*")
_WORD = re.compile(rf"{_LETTER}[\w'’-]*")
_NAME = re.compile(rf"(?P<name>{_LETTER}[\w' ’-]{{0,60}}?)[^\w\\:]{{0,9}}{COLON}")
_NAMED = re.compile(rf"(?<![\w'’-])(?P<name>{_LETTER}[\w'’-]{{0,60}})[^\w\\:]{{0,9}}{COLON}")


@dataclass(frozen=True)
class Label:
    """A label that a line starts with: its key, and where the text behind its colon starts."""

    key: str
    start: int


@dataclass(frozen=True)
class Suspect:
    """What looks like a label and is none.

    Attributes:
        typed: the word or words.
        key: the label that they look like.
        has_colon: whether a colon stands behind them.
        start: where they start in the line.
    """

    typed: str
    key: str
    has_colon: bool
    start: int = 0


def label_of(line: str, names: Mapping[str, str]) -> Label | None:
    """The label that a line starts with, in the language of `names`; None without one.

    Args:
        line: as it was typed.
        names: what each label is called, by its key.
    """
    match = _PLAIN.match(line)
    if not match or match["open"] != (match["close"] + match["behind"])[::-1]:
        return None
    keys = {_bare(names[key]): key for key in LABELS}
    key = keys.get(_bare(match["name"]))
    return Label(key, match.end()) if key else None


def suspect_in(line: str, names: Mapping[str, str]) -> Suspect | None:
    """The first words of a line that look like a label; for notes, wherever they stand in it."""
    seen = "".join(sign for sign in normalize("NFC", line) if not _is_unseen(sign))
    match = _DECORATION.match(seen)
    suspects = _suspects(seen[match.end() if match else 0 :], names)
    suspect = next(suspects, None)
    return suspect and replace(suspect, start=max(line.find(suspect.typed), 0))


def _suspects(line: str, names: Mapping[str, str]) -> Iterator[Suspect]:
    """What looks like a label in a line without decoration."""
    match = _NAME.match(line)
    if match and len(match["name"].split()) <= MOST_WORDS:
        name = match["name"].rstrip()
        if key := _looks_like(name, names):
            yield Suspect(name, key, has_colon=True)
    word = _WORD.match(line)
    if word and _starts_notes(word[0], line[word.end() :], names):
        yield Suspect(word[0], NOTES, has_colon=False)
    for match in _NAMED.finditer(line):
        if _means_notes(match["name"], names):
            yield Suspect(match["name"], NOTES, has_colon=True)


def _is_unseen(sign: str) -> bool:
    """Whether a reader of a slide does not see a sign: marks of emphasis, and what has no width."""
    return sign in EMPHASIS or category(sign) == "Cf"


def _starts_notes(word: str, behind: str, names: Mapping[str, str]) -> bool:
    """Whether a line begins notes without a colon: alone, before a sign, or by the very label."""
    rest = behind.lstrip()
    alone = not rest or not (rest[0].isalnum() or rest[0] in NO_END)
    if alone:
        return _means_notes(word, names) and not rest.startswith("\\")
    labels = _in_languages(NOTES, PACKAGED) | {_bare(names[NOTES])}
    return word[0].isupper() and _bare(word) in labels


def _looks_like(name: str, names: Mapping[str, str]) -> str | None:
    """The label that a name is, in any language, or nearly is in that of `names`."""
    bare = _bare(name)
    for key in LABELS:
        own = _bare(names[key])
        if is_near(bare, own, shortest=4) or bare in _in_languages(key, PACKAGED):
            return key
        if any(is_near(bare, label, shortest=5) for label in _in_languages(key, NEAR)):
            return key
    return NOTES if any(_means_notes(word, names) for word in name.split()) else None


def _means_notes(word: str, names: Mapping[str, str]) -> bool:
    """Whether a word is one for notes, nearly one, the start of one, or one with more before it.

    Of a language that is neither the author's nor one of `NEAR` only the words themselves.
    """
    bare = _bare(word)
    near = _notes_words(NEAR) | _also(names)
    return bare in _notes_words(PACKAGED) or any(
        is_near(bare, note, shortest=5)
        or (len(bare) > 3 and note.startswith(bare))  # noqa: PLR2004 (three letters start any word)
        or bare.endswith(note)
        for note in near
    )


def is_near(word: str, label: str, *, shortest: int) -> bool:
    """Whether a word is a label but for a slip or two; a short label has many good neighbours."""
    if len(label) < shortest:
        return word == label
    allowed = 1 if len(label) <= 6 else 2 if len(label) <= 9 else 3  # noqa: PLR2004 (tried)
    if abs(len(word) - len(label)) > allowed:
        return False
    slips = _slips(word, label)
    return (
        slips <= 1
        or (slips <= allowed and word[:1] == label[:1])
        or (slips <= allowed and label in _notes_words(PACKAGED))
    )


def _slips(word: str, label: str) -> int:
    """How many letters are missing, too many, wrong, or changed places."""
    before, last = [0] * (len(label) + 1), list(range(len(label) + 1))
    for row, letter in enumerate(word, start=1):
        current = [row]
        for column, wanted in enumerate(label, start=1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != wanted))
            if row > 1 and column > 1 and word[row - 2] == wanted and letter == label[column - 2]:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, last = last, current
    return last[-1]


def _bare(words: str) -> str:
    """Words without capitals, accents, invisible signs and spaces at the ends."""
    letters = (sign for sign in normalize("NFKD", words) if category(sign) not in {"Mn", "Cf"})
    return " ".join("".join(letters).casefold().split())


@cache
def _in_languages(key: str, languages: tuple[Language, ...]) -> frozenset[str]:
    return frozenset(_bare(words_of(language, "written")[key]) for language in languages)


@cache
def _notes_words(languages: tuple[Language, ...]) -> frozenset[str]:
    """The label for notes in some languages, and what else people call them."""
    return frozenset().union(*(_also(words_of(code, "written")) for code in languages))


def _also(names: Mapping[str, str]) -> frozenset[str]:
    """The label for notes, and what else people call them."""
    return frozenset(map(_bare, (names[NOTES], *names[f"{NOTES}_also"].split(","))))
