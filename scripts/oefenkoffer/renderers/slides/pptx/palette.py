"""Tell what can be read on a layout of a client, by the colours of its theme, page and text."""

import colorsys
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as KIND
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.slide import SlideLayout

from oefenkoffer.design.colours import DARK, LIGHT, READABLE, contrast, ink_on
from oefenkoffer.renderers.slides.pptx.backdrop import FULL, LEAST, Backdrop, backdrop
from oefenkoffer.renderers.slides.pptx.package import A, bare_xml
from oefenkoffer.renderers.slides.pptx.placeholders import Placeholder
from oefenkoffer.renderers.slides.pptx.text import USUAL_LOOK, Look

COLOURS = tuple(qn(f"a:{name}") for name in ("schemeClr", "srgbClr", "sysClr"))


@dataclass(frozen=True)
class Palette:
    """The colours of a layout, as far as a client's file tells them.

    Attributes:
        place: where a text goes on it.
    """

    place: Placeholder

    @property
    def layout(self) -> SlideLayout:
        """The layout itself."""
        return self.place.layout

    def colour(self, name: str) -> str:
        """A colour of the theme as slides name it, such as `tx1` or `accent1`."""
        return self._theme.get(self._names.get(name, name), DARK)

    @cached_property
    def backdrop(self) -> Backdrop:
        """What a text stands on."""
        return backdrop(self.layout, self.place.rect, self._colours)

    @property
    def page(self) -> str:
        """The same where it is of one colour; empty where it is not, as on a picture."""
        return self.backdrop.colour

    @property
    def clear_page(self) -> str:
        """The page where any text of that colour can be read, small type too; else empty."""
        page = self.page
        return page if page and contrast(self.text, page) >= READABLE else ""

    @property
    def own_text(self) -> str:
        """The colour that the client gave a text."""
        fill = self.place.of_type("a:solidFill")
        return self.colour("tx1") if fill is None else next(self._colours(fill), DARK)

    @property
    def is_hidden(self) -> bool:
        """Whether a text in that colour cannot be read there, on what fills its place."""
        place = self.place
        behind = backdrop(self.layout, place.rect, self._colours, place.filled)
        return behind.hides(self.own_text)

    @cached_property
    def fill(self) -> Any:  # noqa: ANN401 (an element of lxml, or None)
        """What says the colour of a text, if anything does.

        Where that cannot be read on the page, it was meant for something else: ink that can be.
        """
        if not self.page or contrast(self.own_text, self.page) >= LEAST:
            return self.place.of_type("a:solidFill")
        return parse_xml(
            f'<a:solidFill {A}><a:srgbClr val="{ink_on(self.page)[1:].upper()}"/></a:solidFill>'
        )

    @property
    def text(self) -> str:
        """The colour of a text."""
        return self.colour("tx1") if self.fill is None else next(self._colours(self.fill), DARK)

    def type(self) -> tuple[Any, ...]:
        """Copies of what says the colour and the letters of a text."""
        items = (self.fill, self.place.of_type("a:latin"))
        return tuple(deepcopy(item) for item in items if item is not None)

    @property
    def type_xml(self) -> str:
        """The same as XML."""
        return "".join(map(bare_xml, self.type()))

    @property
    def family(self) -> str:
        """The name of the letters of a text, or that of the theme for it; empty where none is."""
        latin = self.place.of_type("a:latin")
        named = "+mj-lt" if self.place.is_title else "+mn-lt"
        family = named if latin is None else str(latin.get("typeface"))
        if not family.startswith("+"):
            return family
        kind = qn(f"a:{'major' if 'mj' in family else 'minor'}Font")
        fonts = (font for part in self._theme_xml.iter(kind) for font in part.iter(qn("a:latin")))
        return next((str(font.get("typeface")) for font in fonts), "")

    @property
    def look(self) -> Look:
        """What slides on this layout say of their own text."""
        latin = self.place.of_type("a:latin")
        letters = "" if latin is None else bare_xml(latin)
        return Look(USUAL_LOOK.soft if self.is_soft_readable else "", self.type_xml, letters)

    @property
    def is_soft_readable(self) -> bool:
        """Whether the theme's second colour of text can be read on the page.

        A page on which the first could not be read is not what a text stands on.
        """
        colours = (self.colour("tx2"), self.text)
        return bool(self.page) and all(contrast(c, self.page) >= READABLE for c in colours)

    @property
    def is_card_readable(self) -> bool:
        """Whether a text can be read on the theme's second colour of paper."""
        return contrast(self.text, self.colour("bg2")) >= READABLE

    @property
    def drawn(self) -> str:
        """The colour of what is drawn on the page: one that stands out, or that of its text."""
        return self.colour("accent1") if self.is_seen("accent1") else self.text

    @property
    def drawn_xml(self) -> Any:  # noqa: ANN401 (an element of lxml)
        """The same as an element, by its name in the theme where it has one."""
        if self.is_seen("accent1"):
            return parse_xml(f'<a:schemeClr {A} val="accent1"/>')
        return parse_xml(f'<a:srgbClr {A} val="{self.text[1:].upper()}"/>')

    def is_seen(self, name: str) -> bool:
        """Whether a colour of the theme is told apart from the page."""
        return bool(self.page) and contrast(self.colour(name), self.page) >= LEAST

    def ink_on(self, name: str) -> str:
        """The name of the colour of the theme that is read best on another."""
        on = self.colour(name)
        return max(("bg1", "tx1"), key=lambda ink: contrast(self.colour(ink), on))

    @cached_property
    def _names(self) -> Mapping[str, str]:
        masters = self.layout.slide_master.element.iter(qn("p:clrMap"))
        own = self.layout.element.iter(qn("a:overrideClrMapping"))
        return {name: value for item in (*masters, *own) for name, value in item.items()}

    @cached_property
    def _theme_xml(self) -> Any:  # noqa: ANN401 (an element of lxml)
        return etree.fromstring(self.layout.slide_master.part.part_related_by(KIND.THEME).blob)

    @cached_property
    def _theme(self) -> Mapping[str, str]:
        scheme = next(self._theme_xml.iter(qn("a:clrScheme")), ())
        return {
            etree.QName(entry).localname: f"#{item.get('lastClr') or item.get('val')}".lower()
            for entry in scheme
            for item in entry
        }

    def _colours(self, element: Any) -> Iterator[str]:  # noqa: ANN401 (an element of lxml)
        for item in element.iter(*COLOURS):
            value = str(item.get("lastClr") or item.get("val"))
            named = item.tag == qn("a:schemeClr")
            yield _changed(self.colour(value) if named else f"#{value.lower()}", item)


def _changed(colour: str, item: Any) -> str:  # noqa: ANN401 (an element of lxml)
    """A colour of the theme, made lighter or darker."""
    if len(colour) != len(LIGHT):
        return DARK
    shares = {etree.QName(change).localname: int(change.get("val", FULL)) / FULL for change in item}
    hue, light, full = colorsys.rgb_to_hls(
        *(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    )
    light = min(light * shares.get("lumMod", 1) + shares.get("lumOff", 0), 1)
    rgb = colorsys.hls_to_rgb(hue, light, full)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in rgb)
