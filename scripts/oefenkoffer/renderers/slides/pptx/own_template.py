"""Fill our template in: the words, the language, the colours and the letters of a house.

The template is a file of PowerPoint itself, so that a layout is looked at and changed there. In it
each name stands as its key among the labels, such as `layout_quote`; the colours of a house are
some colours, and what stands on them is white.
"""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from oefenkoffer.audience.branding import Branding
from oefenkoffer.design.colours import DARK, LIGHT, READABLE, contrast, ink_on
from oefenkoffer.renderers.slides.pptx.package import HEADER, locale, pack, unpack
from oefenkoffer.renderers.slides.pptx.types import Template

OURS = "oefenkoffer.potx"


def own_template(branding: Branding) -> Template:
    """Our template in the style of a house."""
    parts = unpack(files(__package__).joinpath(OURS).read_bytes())
    return Template(OURS, pack({name: _part(name, parts[name], branding) for name in parts}))


def _part(name: str, part: bytes, branding: Branding) -> bytes:
    if not name.startswith("ppt/") or not name.endswith(".xml"):
        return part
    root = etree.fromstring(part)
    _translate(root, branding)
    if "/theme/" in name:
        _dress(root, branding)
    if "/slideLayouts/" in name and ink_on(branding.accent) == DARK:
        _darken(root)
    return HEADER + str(etree.tostring(root, encoding="unicode")).encode()


def _translate(root: Any, branding: Branding) -> None:  # noqa: ANN401 (an element of lxml)
    """Write each name that is a key in the words of the house, and say the language of all text."""
    words = branding.labels.section("pptx") | {"“": branding.labels.quotes[0].strip()}
    for item in root.iter("*"):
        if item.get("name") in words:
            item.set("name", words[item.get("name")])
        if item.get("lang"):
            item.set("lang", locale(branding.labels.language))
        if item.tag == qn("a:t"):
            item.text = words.get(item.text, item.text)


def _dress(root: Any, branding: Branding) -> None:  # noqa: ANN401 (an element of lxml)
    """Give a theme the colours of the house, and its own family of type where it has one."""
    for key, colour in _colours(branding).items():
        root.find(f".//{qn(f'a:{key}')}")[0].set("val", colour[1:].upper())
    if branding.typeface:
        for font in root.iter(qn("a:latin")):
            font.set("typeface", branding.typeface.installed)


def _colours(branding: Branding) -> Mapping[str, str]:
    roles = (look.colour for look in branding.roles.values())
    link = branding.accent if contrast(branding.accent, LIGHT) >= READABLE else DARK
    return {
        "lt2": tinted(branding.accent),
        "accent1": branding.accent,
        **{f"accent{number}": colour for number, colour in zip(range(2, 7), roles, strict=False)},
        "hlink": link,
        "folHlink": link,
    }


def tinted(colour: str, amount: float = 0.92) -> str:
    """A colour with this much white in it."""
    channels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(c + (255 - c) * amount):02x}" for c in channels)


def _darken(root: Any) -> None:  # noqa: ANN401 (an element of lxml)
    """Dark letters on a light colour of the house, on which the template's white cannot be read."""
    for colour in root.iter(qn("a:schemeClr")):
        if colour.get("val") == "bg1":
            colour.set("val", "tx1")
