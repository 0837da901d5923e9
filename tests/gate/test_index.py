"""The quick search finds what the slow one finds: each shingle, tried one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oefenkoffer.gate.index import SHINGLE_LETTERS, SHINGLE_WORDS, START, Index
from oefenkoffer.gate.normalize import normalized, normalized_words
from oefenkoffer.gate.secrets import Secret

WORDS = ("een", "divan", "div", "boete", "individu", "ziek", "zieken", "a", "wachtten", "di-v")
"""Words of few letters, so that texts share much of them and are cut within shared runs."""

CUT = b"div"
"""Letters of the most usual of tags."""

SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=24).map(" ".join)


def secret(text: str) -> Secret:
    return Secret("a.yml", (text,), text, normalized(text))


def slowly(secrets: list[Secret], public: tuple[bytes, ...], text: bytes) -> list[Secret]:
    return [
        secret
        for secret in secrets
        if any(
            shingle in text and not any(shingle in known for known in public)
            for shingle in shingles(secret.text)
        )
    ]


def shingles(text: str) -> list[bytes]:
    """From each word on the first letters that are enough, in enough words; else all of them."""
    words = [normalized(word) for word in text.split()]
    found = []
    for first in range(len(words)):
        for last in range(first + SHINGLE_WORDS, len(words) + 1):
            shingle = b"".join(words[first:last])
            if len(shingle) >= SHINGLE_LETTERS:
                found.append(shingle)
                break
    return found or [b"".join(words)]


@pytest.mark.uncounted
@given(
    st.lists(SENTENCES.filter(lambda text: len(normalized(text)) >= 15), max_size=6, unique=True),
    st.lists(SENTENCES, max_size=2),
    st.lists(st.lists(SENTENCES, max_size=6).map(" ".join), min_size=1, max_size=3),
)
def test_the_quick_search_finds_what_the_slow_one_finds(
    hidden: list[str], public: list[str], texts: list[str]
) -> None:
    secrets = [secret(text) for text in hidden]
    known = tuple(map(normalized, public))
    index = Index(tuple(secrets), known)
    for text in (*texts, *(f"{texts[0]} {found.text}" for found in secrets)):
        assert list(index.found_in(normalized(text))) == slowly(secrets, known, normalized(text))


def test_a_secret_of_one_run_is_found_wherever_a_text_is_cut() -> None:
    hidden = secret("nu op dat oude boek")
    index = Index((hidden,), ())

    for place in range(960, 1003):
        for before in (b"x" * place, b"x" * (place - len(CUT)) + CUT):
            text = before + hidden.normalized + b"y" * 1000
            assert list(index.found_in(text)) == [hidden]


def test_a_secret_of_one_shingle_is_found_across_pieces_that_were_clean_before() -> None:
    signs = "abcefghjklmnopqrstuwxyz"[:SHINGLE_LETTERS]
    for cut in range(1, SHINGLE_LETTERS - len(CUT)):
        text = signs[:cut] + CUT.decode() + signs[cut + len(CUT) :]
        hidden = secret(" ".join(text[at : at + 4] for at in range(0, len(text), 4)))
        index = Index((hidden,), ())
        for padding in (b"9" * length for length in range(START)):
            for half in (hidden.normalized[: cut + 3], hidden.normalized[cut:]):
                assert list(index.found_in(padding + half)) == []
            whole = padding + CUT + padding + hidden.normalized
            assert list(index.found_in(whole)) == [hidden]


def test_the_letters_of_words_are_those_of_the_text() -> None:
    text = "Één\u00a0ge-\nval: ﬁjn\u2003½ ¨x \u1e9b\u0323 Ελλάς"

    assert b"".join(normalized_words(text)) == normalized(text)
    assert normalized_words(text) == [normalized(word) for word in text.split()]
