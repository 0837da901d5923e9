"""The kit itself, as every paper and page may name it: titles, colours, rules of play."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from oefenkoffer.audience.local_facts import LocalFactView, local_facts
from oefenkoffer.audience.shown_pictures import Picture, picture
from oefenkoffer.kinds.phrase import in_language
from oefenkoffer.labels import Labels, Sections, catalogue
from oefenkoffer.markup import Markup
from oefenkoffer.model import Format, Workshop
from oefenkoffer.typesetting.typeface import Typeface


@dataclass(frozen=True)
class RoleLook:
    """What one kind of role looks like everywhere.

    Attributes:
        colour: as `#rrggbb`.
        sign: which of the packaged signs goes with it.
        observes: whether it watches others.
    """

    kind: str
    colour: str
    sign: str
    observes: bool


@dataclass(frozen=True)
class Branding:
    """The look, the words and the rules of play of one kit.

    Attributes:
        accent: a colour as `#rrggbb`.
        roles: the kinds of role of the format, by their keys.
        labels: the language's labels with the words of the format and the workshop in them.
        typeface: the house's own family of type; None for ours.
    """

    title: str
    subtitle: str
    labels: Labels
    accent: str
    roles: Mapping[str, RoleLook]
    logo: Picture | None
    typeface: Typeface | None
    stop_word: str
    derole: Markup
    card_size: Literal["A5", "A6"]
    card_orientation: Literal["landscape", "portrait"]
    local_facts: tuple[LocalFactView, ...]


def branding(workshop: Workshop) -> Branding:
    """The branding of a workshop."""
    settings = workshop.settings
    style = settings.style
    return Branding(
        title=settings.title,
        subtitle=settings.subtitle,
        labels=_labels(workshop),
        accent=style.accent,
        roles={
            kind: RoleLook(kind, getattr(style, kind), role.sign, bool(role.observes))
            for kind, role in workshop.exercise.roles.items()
        },
        logo=picture(style.logo, workshop),
        typeface=workshop.typeface,
        stop_word=settings.stop_word,
        derole=settings.derole,
        card_size=settings.cards.size,
        card_orientation=settings.cards.orientation,
        local_facts=local_facts(workshop),
    )


def _labels(workshop: Workshop) -> Labels:
    settings = workshop.settings
    language = settings.language
    return catalogue(
        language,
        settings.words.model_dump(exclude_none=True),
        (workshop.exercise.labels.get(language, {}), workshop.own_language, settings.labels or {}),
        added_labels(workshop.exercise, language),
    )


def added_labels(exercise: Format, language: str) -> Sections:
    """The words that a format brings along, in one language, in the sections where they belong."""
    parts = {
        key.replace(".", "_"): in_language(part.label, language)
        for key, part in exercise.parts.items()
        if part.label
    }
    words = {kind: role.title for kind, role in exercise.roles.items()}
    words |= {f"{kind}s": role.plural for kind, role in exercise.roles.items()}
    lists = {**exercise.lists, "phases": exercise.phases}
    sections: dict[str, Mapping[str, str]] = {
        name: {key: in_language(phrase, language) for key, phrase in choices.items() if phrase}
        for name, choices in lists.items()
    }
    named = {key: in_language(phrase, language) for key, phrase in words.items() if phrase}
    return {**sections, "part": parts, "words": named}
