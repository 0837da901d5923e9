"""The house in, its colours and fonts as the theme of a presentation out."""

from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from oefenkoffer.audience.branding import Branding
from oefenkoffer.design.colours import DARK, contrast
from oefenkoffer.renderers.slides.pptx.xml import A

FONT = "Calibri"
"""Every PowerPoint has it, and no presentation may carry the fonts of our paper; elsewhere it is
replaced by Carlito, which is exactly as wide. A house's own family is on the house's computers."""

SOFT = "#4a5158"
FAINT = "#6b737b"
READABLE = 4.5


def theme(branding: Branding, name: str) -> str:
    """The theme as an XML part."""
    colours = "".join(
        f'<a:{key}><a:srgbClr val="{value[1:].upper()}"/></a:{key}>'
        for key, value in _colours(branding).items()
    )
    family = quoteattr(branding.typeface.installed if branding.typeface else FONT)
    font = f'<a:latin typeface={family}/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'<a:theme {A} name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{name}"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>{_EFFECTS}</a:themeElements></a:theme>"
    )


def tinted(colour: str, amount: float = 0.92) -> str:
    """A colour with this much white in it."""
    channels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(c + (255 - c) * amount):02x}" for c in channels)


def _colours(branding: Branding) -> Mapping[str, str]:
    link = branding.accent if contrast(branding.accent, "#ffffff") >= READABLE else DARK
    return {
        "dk1": DARK,
        "lt1": "#ffffff",
        "dk2": SOFT,
        "lt2": tinted(branding.accent),
        "accent1": branding.accent,
        "accent2": branding.practitioner,
        "accent3": branding.counterpart,
        "accent4": branding.observer,
        "accent5": FAINT,
        "accent6": SOFT,
        "hlink": link,
        "folHlink": link,
    }


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_EFFECTS = (
    f'<a:fmtScheme name="Office"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst><a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)
