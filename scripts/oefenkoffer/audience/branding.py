"""The kit itself, as every paper and page may name it: titles, colours, rules of play, facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from oefenkoffer.audience.shown_pictures import Picture, picture
from oefenkoffer.labels import Labels, catalogue
from oefenkoffer.markup import Markup
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.settings import CardSize, PublishTarget
from oefenkoffer.print_request import Orientation
from oefenkoffer.typesetting import qr_svg
from oefenkoffer.typesetting.typeface import Typeface


@dataclass(frozen=True)
class LocalFactView:
    """Something that differs by organisation; without a value it is a line to fill in."""

    label: str
    value: str | None


def local_facts(
    workshop: Workshop, names: tuple[str, ...] | None = None
) -> tuple[LocalFactView, ...]:
    """What differs by organisation, in the order of the kit: all of it, or what is named."""
    return tuple(
        LocalFactView(fact.label, fact.value)
        for name, fact in workshop.settings.local_facts.items()
        if names is None or name in names
    )


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
        subtitle, stop_word, derole: empty where the kit has none.
        accent: a colour as `#rrggbb`.
        roles: the kinds of role of the format, by their keys.
        labels: the language's labels with the words of the format and the workshop in them.
        typeface: the house's own family of type; None for ours.
        contact, licence: what stands below each page of the participants' site; empty without.
        is_findable: whether search engines may list that site.
        large: whether papers are for people who read letters of 18 points and more.
        black: whether papers are black on white, with little ink.
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
    card_size: CardSize
    card_orientation: Orientation
    local_facts: tuple[LocalFactView, ...]
    contact: str
    licence: str
    is_findable: bool
    large: bool
    black: bool

    @property
    def logo_data(self) -> Mapping[str, Any] | None:
        """The logo as data of a paper, for `house-logo` in `theme.typ`; None without one."""
        logo = self.logo
        return {"name": logo.name, "data": logo.data, "alt": logo.alt} if logo else None

    def phone_code(self, address: str | None, words: str = "scan_page") -> Mapping[str, str] | None:
        """The code that opens an address on a phone, for `phone-code`; None for no address.

        Args:
            address: the whole of it.
            words: what stands with it, by its key.
        """
        if address is None:
            return None
        return {
            "words": self.labels.text(f"address.{words}"),
            "alt": self.labels.text("address.scan_alt", address=address),
            "address": address,
            "short": short_address(address),
            "svg": qr_svg(address).decode(),
        }


def short_address(address: str) -> str:
    """An address as people type it: `example.org/workshop`."""
    return address.partition("://")[2].rstrip("/")


@lru_cache(2)  # everything that is made asks for it
def branding_of(workshop: Workshop) -> Branding:
    """The branding of a workshop."""
    settings = workshop.settings
    style = settings.style
    online = settings.publish or PublishTarget()
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
        derole=settings.derole or Markup(()),
        card_size=settings.cards.size,
        card_orientation=settings.cards.orientation,
        local_facts=local_facts(workshop),
        contact=online.contact,
        licence=online.licence,
        is_findable=online.findable,
        large=False,
        black=False,
    )


def _labels(workshop: Workshop) -> Labels:
    settings = workshop.settings
    return catalogue(
        settings.language,
        settings.words.model_dump(exclude_none=True),
        (workshop.own_language, settings.labels or {}),
        workshop.exercise.words_in(settings.language),
    )
