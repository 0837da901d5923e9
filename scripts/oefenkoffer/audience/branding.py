"""The kit itself, as every paper and page may name it: titles, colours, rules of play."""

from dataclasses import dataclass
from typing import Literal

from oefenkoffer.audience.everyone import LocalFactView, Picture, local_facts, picture
from oefenkoffer.labels import Labels, catalogue
from oefenkoffer.markup import Markup
from oefenkoffer.model import Workshop
from oefenkoffer.typesetting.typeface import Typeface


@dataclass(frozen=True)
class Branding:
    """The look, the words and the rules of play of one kit.

    Attributes:
        accent, practitioner, counterpart, observer: colours as `#rrggbb`.
        labels: the language's labels with the workshop's own words in them.
        typeface: the house's own family of type; None for ours.
    """

    title: str
    subtitle: str
    labels: Labels
    accent: str
    practitioner: str
    counterpart: str
    observer: str
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
        labels=catalogue(
            settings.language,
            settings.words.model_dump(exclude_none=True),
            [workshop.own_language, settings.labels or {}],
        ),
        accent=style.accent,
        practitioner=style.practitioner,
        counterpart=style.counterpart,
        observer=style.observer,
        logo=picture(style.logo, workshop),
        typeface=workshop.typeface,
        stop_word=settings.stop_word,
        derole=settings.derole,
        card_size=settings.cards.size,
        card_orientation=settings.cards.orientation,
        local_facts=local_facts(workshop),
    )
