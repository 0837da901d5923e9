"""Turn what somebody wrote for everyone into what may be a leak, and may be chance."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from oefenkoffer.gate.handwritten import Match, by_path, matches, position
from oefenkoffer.gate.index import SHINGLE_WORDS, Index
from oefenkoffer.gate.leaks import LONG, WHOLE, Disclosure
from oefenkoffer.gate.passages import Passage
from oefenkoffer.gate.secrets import (
    Secret,
    case_texts,
    secrets,
    short_secrets,
)
from oefenkoffer.gate.similarity import Word, Wording, distinctive_words, similar_line, tally
from oefenkoffer.model import Workshop
from oefenkoffer.problems import Code, Problem

FEWEST_IN_CASE = 5
"""How many words a public and a private text of one case must share: both tell one story."""


def suspicions(workshop: Workshop, disclosure: Disclosure) -> tuple[Problem, ...]:
    """Where a page tells a short secret, some words in a row of a longer one, or nearly all of it.

    What stops the build is no suspicion.
    """
    public = (*disclosure.before, *disclosure.after)
    pages = by_path(disclosure.handwritten)
    long, short = secrets(workshop, public), short_secrets(workshop, public)
    stopping = {(match.path, match.secret) for match in matches(pages, [Index(long, public, LONG)])}
    near = {
        (match.path, match.secret): match
        for match in (
            *_resembling(disclosure.handwritten, long),
            *matches(pages, [Index(long, public, SHINGLE_WORDS), Index(short, public, WHOLE)]),
        )
    }
    return tuple(
        match.problem(Code.MAYBE_LEAK, workshop)
        for key, match in near.items()
        if key not in stopping and match.path not in disclosure.shown
    )


def _resembling(handwritten: Iterable[Passage], hidden: Iterable[Secret]) -> Iterator[Match]:
    pages: dict[str, list[Word]] = {}
    for passage in handwritten:
        pages.setdefault(passage.path, []).extend(distinctive_words(passage.words, passage.line))
    texts = {path: Wording(words) for path, words in pages.items()}
    for secret in hidden:
        wanted = tally(secret.text)
        for path, text in texts.items():
            line = similar_line(text, wanted)
            if line is not None:
                yield Match(path, line, secret)


def told_by_fields(workshop: Workshop, public: tuple[bytes, ...]) -> Iterator[Problem]:
    """Where a text of a case that everyone may read says what another text of a case keeps.

    Of its own case nearly the same is enough; of another, all of it, or a long row of its words.

    Args:
        workshop: whose cases are meant.
        public: the texts of everyone, as they are compared.
    """
    hidden: dict[str, list[tuple[Secret, Counter[bytes]]]] = {}
    for secret in secrets(workshop, public):
        hidden.setdefault(secret.file, []).append((secret, tally(secret.text)))
    known = frozenset(public)
    texts = [text for text in case_texts(workshop) if text.normalized in known]
    whole = Index(_stories(hidden, dict.fromkeys(text.file for text in texts)), (), LONG)
    for open_text in texts:
        wording = Wording(distinctive_words(open_text.text, line=1))
        own = (
            secret
            for secret, wanted in hidden.get(open_text.file, ())
            if similar_line(wording, wanted, FEWEST_IN_CASE)
        )
        for secret in dict.fromkeys((*own, *whole.found_in(open_text.normalized))):
            is_own = secret.file == open_text.file
            name = secret.field if is_own else f"{secret.file} {secret.field}"
            facts = {"field": open_text.field, "secret": name}
            yield Problem(Code.FIELD_TELLS, position(open_text, workshop), facts)


def _stories(
    hidden: Mapping[str, Iterable[tuple[Secret, object]]], cases: Iterable[str]
) -> Iterator[Secret]:
    """What cases keep in so many words that no other case says it by chance."""
    for path in cases:
        yield from (secret for secret, _ in hidden.get(path, ()) if secret.words > FEWEST_IN_CASE)
