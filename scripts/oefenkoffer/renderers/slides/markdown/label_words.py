"""The words that mean something on typed slides, and what a line says that only looks like one.

Why so strict: what is not known for a label would be shown, and what stands behind the label for
notes is for the speaker alone. So a line that comes near one, or that says that it is for the
trainer, is refused, never shown.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
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
WITHOUT_TEXT = frozenset({"reveal", "full"})
"""Labels behind which nothing stands: a line of such words alone can mean nothing else."""

TIMED = frozenset({"time", "block", "break"})
COLON = "[:：﹕∶]"  # noqa: RUF001 (signs that people take for a colon)
NEAR: tuple[Language, ...] = SPOKEN
"""The languages whose labels an author may come near to in a deck in another language.

Why not all: "Nota:" is nearly a label in Spanish, and a good word in Dutch.
"""

NO_END = ",’'\"“‘("
"""Signs that may follow a word in the middle of a sentence."""

MOST_WORDS = 5
"""How many words may stand before a colon for them to look like a label."""

LONG = 7
"""Letters of a word that is known with a slip, or as the first part of a longer one."""

MOST_KEPT = 1024
"""Signs, and words of labels, of which is remembered what is known of them: most lines ask anew."""

EMPHASIS = "*_~`"

_MARKS = f"[{EMPHASIS}]*"
_LETTER = r"[^\W\d_]"
_PLAIN = re.compile(
    rf"\s*(?P<open>{_MARKS})(?P<name>{_LETTER}[\w' ’-]{{0,60}}?)"
    rf"(?P<close>{_MARKS})\s{{0,9}}{COLON}(?P<behind>{_MARKS})"
)
"""A label as it should be typed, or nearly: bold, or with a space before its colon."""

_DECORATION = re.compile(r"(?:<[^>:]{0,40}>|[\W_]|\d{1,9}[.)]|[a-zA-Z][.)]\s)*")
_WORD = re.compile(rf"{_LETTER}[\w'’-]*")
_NAME = re.compile(rf"(?P<name>{_LETTER}[\w' ’-]{{0,60}}?)[^\w\\:]{{0,9}}{COLON}")
_BEFORE_COLON = re.compile(rf"(?P<name>{_LETTER}[^:\\]{{0,60}}?)\s*{COLON}")
_SIGNED = re.compile(rf"(?P<name>{_LETTER}[\w' ’-]{{0,60}}?)(?:\s*[;=]|\s+[-–—]\s)")
_BRACKETED = re.compile(rf"[(\[{{<]\s*(?P<name>{_LETTER}[\w' ’-]{{0,60}}?)\s*[)\]}}>]")
_AMOUNT = re.compile(
    rf"(?P<name>{_LETTER}+)\W{{0,4}}\d{{1,3}}(?:[.,]\d)?\s*(?P<unit>{_LETTER}*)\W*$"
)
_NAMED = re.compile(rf"(?<![\w'’-])(?P<name>{_LETTER}[\w'’-]{{0,60}})[^\w\\:]{{0,9}}{COLON}")


@dataclass(frozen=True)
class Label:
    """A label that a line starts with: its key, and where the text behind its colon starts."""

    key: str
    start: int


@dataclass(frozen=True)
class LikelyLabel:
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


def likely_label_in(
    line: str, names: Mapping[str, str], speakers: Collection[str] = ()
) -> LikelyLabel | None:
    """The first words of a line that look like a label; for notes, wherever they stand in it.

    Args:
        line: as it was typed.
        names: what each label is called, by its key.
        speakers: who may say something in a quote, in small letters: `> Coach: Ga door.`
    """
    seen = "".join(sign for sign in normalize("NFC", line) if not _is_unseen(sign)).strip()
    match = _DECORATION.match(seen)
    bare = seen[match.end() if match else 0 :]
    likely_labels = (
        *_likely_labels(bare, names),
        *_for_trainer(seen, bare, names, speakers if seen.startswith(">") else ()),
        *(_without_colon(seen, names) if seen == bare else ()),
    )
    likely = next(iter(likely_labels), None)
    return likely and replace(likely, start=max(line.find(likely.typed), 0))


def _likely_labels(line: str, names: Mapping[str, str]) -> Iterator[LikelyLabel]:
    """What looks like a label in a line without decoration."""
    match = _NAME.match(line)
    if match and len(match["name"].split()) <= MOST_WORDS:
        name = match["name"].rstrip()
        if key := _looks_like(name, names):
            yield LikelyLabel(name, key, has_colon=True)
    word = _WORD.match(line)
    if word and _starts_notes(word[0], line[word.end() :], names):
        yield LikelyLabel(word[0], NOTES, has_colon=False)
    for match in _NAMED.finditer(line):
        if _means_notes(match["name"], names):
            yield LikelyLabel(match["name"], NOTES, has_colon=True)


def _for_trainer(
    line: str, bare: str, names: Mapping[str, str], speakers: Collection[str]
) -> Iterator[LikelyLabel]:
    """What says that a line is for the trainer: before a colon, between brackets, or alone."""
    match = _BEFORE_COLON.match(bare)
    if match and match["name"].casefold() not in speakers:
        yield from _if_for_trainer(match["name"], names, has_colon=True)
    match = _BRACKETED.match(line) or (_SIGNED.match(line) if line == bare else None)
    if match:
        yield from _if_for_trainer(match["name"], names, has_colon=False)
    elif " " in (phrase := _bare(bare.rstrip(".!"))) and phrase in _trainer_words(
        names["notes_for"]
    ):
        yield LikelyLabel(bare, NOTES, has_colon=False)


def _if_for_trainer(
    name: str, names: Mapping[str, str], *, has_colon: bool
) -> Iterator[LikelyLabel]:
    if len(name.split()) <= MOST_WORDS and _is_for_trainer(name, names):
        yield LikelyLabel(name, NOTES, has_colon=has_colon)


def _without_colon(line: str, names: Mapping[str, str]) -> Iterator[LikelyLabel]:
    """What is a label but for its colon, where it begins a line without decoration."""
    alone = _bare(line.rstrip(" .!;=-–—")).replace("-", " ")
    signed, timed = _SIGNED.match(line), _AMOUNT.match(line)
    for key in LABELS:
        own = _bare(names[key])
        all_names = _in_languages(key, PACKAGED) | {own}
        if alone == own or (
            key in WITHOUT_TEXT and (alone in all_names or is_near(alone, own, shortest=4))
        ):
            yield LikelyLabel(line, key, has_colon=False)
        elif signed and line[0].isupper() and _bare(signed["name"]) in all_names:
            yield LikelyLabel(signed["name"], key, has_colon=False)
        elif timed and key in TIMED and _bare(timed["name"]) in all_names:
            unit = timed["unit"].casefold()
            if unit in _units() or (not unit and key != "block"):
                yield LikelyLabel(timed["name"], key, has_colon=False)


@lru_cache(MOST_KEPT)
def _is_unseen(sign: str) -> bool:
    """Whether a reader of a slide does not see a sign: marks of emphasis, and what has no width."""
    return sign in EMPHASIS or category(sign) == "Cf"


def _starts_notes(word: str, behind: str, names: Mapping[str, str]) -> bool:
    """Whether a line begins notes without a colon: alone, before a sign, or by the very label."""
    rest = behind.lstrip()
    alone = not rest or not (rest[0].isalnum() or rest[0] in NO_END)
    if alone:
        return _means_notes(word, names) and not rest.startswith("\\")
    own = _bare(names[NOTES])
    is_own = is_near(_bare(word), own, shortest=LONG)
    return word[0].isupper() and (is_own or _bare(word) in _in_languages(NOTES, PACKAGED))


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


def _is_for_trainer(name: str, names: Mapping[str, str]) -> bool:
    """Whether words say that they are for the trainer alone, or are not for show.

    Why with one slip only, and none at an end: `trainen` and `training` are good words.
    """
    typed = " ".join(re.findall(r"[\w'-]+", _bare(name)))
    known = _trainer_words(names["notes_for"])
    if any(f" {word} " in f" {typed} " for word in known):
        return True
    return any(
        word.startswith(near)
        or (
            (word[0], word[-1]) == (near[0], near[-1])
            and abs(len(word) - len(near)) < 2  # noqa: PLR2004
            and _slips(word, near) <= 1
        )
        for near in known
        if len(near) >= LONG
        for word in typed.split()
    )


@cache
def _trainer_words(own: str) -> frozenset[str]:
    """What says that something is for the trainer: in the author's language, and in ours."""
    return _listed("notes_for", PACKAGED) | _words_in(own)


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


@lru_cache(MOST_KEPT)
def _bare(words: str) -> str:
    """Words without capitals, accents, invisible signs and spaces at the ends."""
    straight = normalize("NFKD", words).replace("’", "'")
    letters = (sign for sign in straight if category(sign) not in {"Mn", "Cf"})
    return " ".join("".join(letters).casefold().split())


@cache
def _in_languages(key: str, languages: tuple[Language, ...]) -> frozenset[str]:
    return frozenset(_bare(words_of(language, "written")[key]) for language in languages)


@cache
def _listed(key: str, languages: tuple[Language, ...]) -> frozenset[str]:
    """The words of a list, in some languages."""
    return frozenset().union(*(_words_in(words_of(code, "written")[key]) for code in languages))


@cache
def _units() -> frozenset[str]:
    """All words for a unit of time."""
    texts = (text for code in PACKAGED for text in words_of(code, "durations").values())
    return frozenset().union(*map(_words_in, texts))


def _notes_words(languages: tuple[Language, ...]) -> frozenset[str]:
    """The label for notes in some languages, and what else people call them."""
    return _in_languages(NOTES, languages) | _listed(f"{NOTES}_also", languages)


def _also(names: Mapping[str, str]) -> frozenset[str]:
    """The label for notes, and what else people call them."""
    return _words_in(names[NOTES]) | _words_in(names[f"{NOTES}_also"])


@cache
def _words_in(text: str) -> frozenset[str]:
    return frozenset(map(_bare, text.split(",")))
