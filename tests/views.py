"""Views of the sample that say something else, to see what an output makes of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from oefenkoffer.audience.cases import CaseView
from oefenkoffer.audience.role_cards import RoleCard, role_cards
from oefenkoffer.kinds.kind import Part
from tests.sample import workshop

View = TypeVar("View", RoleCard, CaseView)
Parts = tuple[Part, ...]


def card_of(kind: str) -> RoleCard:
    """The first card of a kind of role."""
    sample = workshop()
    return next(card for card in role_cards(sample.cases[0], sample) if card.kind == kind)


def value_of(view: RoleCard | CaseView, key: str) -> Any:  # noqa: ANN401 (as its kind has it)
    """What one part holds."""
    (value,) = (part.value for part in view.parts if part.key == key)
    return value


def with_part(view: View, key: str, value: object) -> View:
    """A view with something else in one part, in its place in the format."""
    order = workshop().exercise.parts

    def with_it(parts: Parts) -> Parts:
        if any(part.key == key for part in parts):
            return tuple(replace(part, value=value) if part.key == key else part for part in parts)
        if not isinstance(view, CaseView):
            return parts
        added = (*parts, Part(key, "", "", value, order[key], "", None))
        return tuple(sorted(added, key=lambda part: list(order).index(part.key)))

    return _changed(view, with_it)


def without_parts(view: View, *keys: str) -> View:
    """A view of who may see less, or of an author who typed less."""
    return _changed(view, lambda parts: tuple(part for part in parts if part.key not in keys))


def _changed(view: View, change: Callable[[Parts], Parts]) -> View:
    if isinstance(view, CaseView):
        return replace(view, parts=change(view.parts))
    return replace(
        view,
        parts=change(view.parts),
        form=change(view.form),
        page=change(view.page),
        watched=change(view.watched),
    )
