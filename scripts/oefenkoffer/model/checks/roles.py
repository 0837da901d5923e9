"""The roles of a case: how many, who begins, who watches whom, how much they read."""

from collections.abc import Iterator

from pydantic import BaseModel

from oefenkoffer.markup import plain_text
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.schema import texts
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def wrong_numbers(case: Parsed[Case]) -> Iterator[Problem]:
    """A case has as many roles of each kind as its format asks for.

    Good: the format has `doctor: {least: 1, most: 1}`, and one role of the case plays `doctor`.
    Bad: two roles play `doctor` (whose task would the observer read?), or nobody does.
    """
    roles = case.model.roles
    for plays, kind in case.model.exercise.roles.items():
        played = [key for key, role in roles.items() if role.plays == plays]
        if len(played) < kind.least:
            position = case.source_map.position(("roles",), of_key=True)
            yield Problem(Code.ROLE_MISSING, position, {"plays": plays, "least": str(kind.least)})
        for key in played[kind.most :] if kind.most else ():
            position = case.source_map.position(("roles", key), of_key=True)
            yield Problem(Code.TOO_MANY_ROLES, position, {"plays": plays, "most": str(kind.most)})


def unknown_opener(case: Parsed[Case]) -> Iterator[Problem]:
    """Who begins the play is somebody in the case.

    Good: the case has a role `parent`, and says `opens: parent`.
    Bad: it says `opens: mother`, and both players wait for the other one.
    """
    opens, roles = case.model.opens, case.model.roles
    if opens and opens not in roles:
        yield unknown(Code.NO_SUCH_OPENER, case.source_map.position(("opens",)), opens, roles)


def unknown_observed(case: Parsed[Case]) -> Iterator[Problem]:
    """A role that says whom it watches names roles of its own case.

    Good: the case has the roles `it` and `care`, an evaluator `observes: [it, care]`.
    Bad: the evaluator has `observes: [it, carre]`, and would read of nobody.
    """
    roles = case.model.roles
    for name, role in roles.items():
        for index, watched in enumerate(role.observes):
            if watched not in roles:
                position = case.source_map.position(("roles", name, "observes", index))
                yield unknown(Code.NOBODY_TO_WATCH, position, watched, tuple(roles))


def wordy_roles(case: Parsed[Case]) -> Iterator[Problem]:
    """A card holds no more words than somebody reads in the minutes before the play.

    Good: the format has `counterpart: {words: 140}`, and the card of the tenant 120.
    Bad: the card of the tenant has 300, of which nobody remembers the half.
    """
    for name, role in case.model.roles.items():
        most = case.model.exercise.roles[role.plays].words
        words = sum(len(text.split()) for text in _texts(role)) if most else 0
        if most and words > most:
            position = case.source_map.position(("roles", name), of_key=True)
            yield Problem(Code.WORDY_ROLE, position, {"words": str(words), "most": str(most)})


def _texts(role: BaseModel) -> Iterator[str]:
    for _, text in texts(role):
        yield plain_text(text)
