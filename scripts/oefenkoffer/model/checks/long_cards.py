"""A card holds no more words than somebody reads in the minutes before the play.

Good: the format has `counterpart: {words: 140}`, and the card of the tenant 120.
Bad: the card of the tenant has 300, of which nobody remembers the half.
"""

from collections.abc import Iterator

from pydantic import BaseModel

from oefenkoffer.markup import plain_text
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.schema import texts
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each role whose own parts have more words than its kind is laid out for."""
    for name, role in case.model.roles.items():
        most = case.model.exercise.roles[role.plays].words
        words = sum(len(text.split()) for text in _texts(role)) if most else 0
        if most and words > most:
            position = case.source_map.position(("roles", name), of_key=True)
            yield Problem(Code.WORDY_ROLE, position, {"words": str(words), "most": str(most)})


def _texts(role: BaseModel) -> Iterator[str]:
    for _, text in texts(role):
        yield plain_text(text)
