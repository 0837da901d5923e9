"""Set sheets of blocks: turn what a sheet holds into its pages."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from oefenkoffer.audience.branding import Branding, short_address
from oefenkoffer.design.geometry import A4
from oefenkoffer.markup import Markup
from oefenkoffer.typesetting import Template, qr_svg
from oefenkoffer.typesetting import pdf as typeset

TEMPLATE = Template("oefenkoffer.renderers.day", "block_sheets.typ")
Block = dict[str, Any]
A4_LYING = (297.0, 210.0)
A3 = (297.0, 420.0)


@dataclass(frozen=True)
class DaySheet:
    """A sheet, of as many pages as its blocks take.

    Attributes:
        blocks: as the functions below make them.
        kicker: a line above the title.
        paper: width and height in mm.
        size: of the letters, in points.
        one_page: whether letters get smaller, down to half, before it takes a second page.
        foot: what stands at the end of the foot, such as the number of a group.
    """

    title: str
    blocks: tuple[Block, ...]
    kicker: str | None = None
    paper: tuple[float, float] = A4
    size: float = 11
    one_page: bool = False
    foot: str = ""


def sheets(of: Sequence[DaySheet], title: str, branding: Branding) -> bytes:
    """The pages of these sheets, one after the other."""
    return typeset(
        TEMPLATE,
        {
            "title": f"{title} · {branding.title}",
            "language": branding.labels.language,
            "large_print": branding.large,
            "accent": branding.accent,
            "kit": branding.title,
            "logo": branding.logo_data,
            "sheets": [
                {**asdict(sheet), "width": sheet.paper[0], "height": sheet.paper[1]} for sheet in of
            ],
        },
        typeface=branding.typeface,
    )


def paragraph(text: str) -> Block:
    """Words as they stand."""
    return {"kind": "text", "text": text}


def marked_up(text: Markup) -> Block:
    """Words that somebody typed with marks."""
    return {"kind": "rich", "nodes": text.data}


def heading(text: str) -> Block:
    """A heading within a sheet."""
    return {"kind": "heading", "text": text}


def big(text: str, size: float) -> Block:
    """Words for the back of the room, of so many points."""
    return {"kind": "big", "text": text, "size": size}


def bullets(items: Sequence[str]) -> Block:
    """Points."""
    return {"kind": "list", "items": list(items)}


def ticks(items: Sequence[str]) -> Block:
    """Things to tick off."""
    return {"kind": "ticks", "items": list(items)}


def lines(label: str | None, count: int) -> Block:
    """Lines to write on, below a label."""
    return {"kind": "lines", "label": label, "count": count}


def code(address: str, words: str, alt: str, width: float) -> Block:
    """A code for a phone, so many mm wide, and the address for somebody who types it."""
    svg, short = qr_svg(address).decode(), short_address(address)
    return {"kind": "code", "svg": svg, "words": words, "short": short, "alt": alt, "width": width}


def table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
    high: float | None = None,
) -> Block:
    """A table; a column of width 0 is as wide as what it holds, and `high` leaves room to write."""
    return {
        "kind": "table",
        "columns": list(columns),
        "rows": [list(cells) for cells in rows],
        "widths": list(widths),
        "high": high,
    }
