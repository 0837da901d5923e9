"""Role cards in, the same cards as HTML out: what a maker of cards without Typst would write.

Why not our letters that fit: CSS cannot look for the largest ones, so these are of one size. That
spares WeasyPrint work that ours does.
"""

from collections.abc import Mapping, Sequence
from html import escape
from importlib.resources import files
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_cards import RoleCard
from oefenkoffer.renderers.cards.content import front
from oefenkoffer.renderers.cards.imposition import CardPosition
from oefenkoffer.renderers.cards.print_run import PrintRun

Data = Mapping[str, Any]
TAGS: Mapping[str, str] = {
    "paragraph": "p",
    "em": "em",
    "strong": "strong",
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "blockquote": "blockquote",
}
STYLES: Sequence[tuple[str, int, str]] = (
    ("Regular", 400, "normal"),
    ("It", 400, "italic"),
    ("Semibold", 600, "normal"),
    ("SemiboldIt", 600, "italic"),
    ("Bold", 700, "normal"),
    ("BoldIt", 700, "italic"),
)
CSS = """
body { margin: 0; font: 10.5pt/1.2 Cards; color: #1b1f23; hyphens: auto }
.sheet { position: relative; break-after: page }
.card { position: absolute; box-sizing: border-box; padding: 7mm }
.mark { position: absolute; background: #1b1f23 }
p, ul, ol, h1, h2 { margin: 0 } ul, ol { padding-left: 1.1em }
h1 { font-size: 10.5pt; font-weight: 400; color: #4a5158; line-height: 1.1 }
h1 b { display: block; font-size: 1.6em; color: #1b1f23 }
h2 { font-size: 1em; font-weight: 600; margin-bottom: 0.2em }
.row { display: table; width: 100%; table-layout: fixed; margin-top: 0.8em }
.cell { display: table-cell; vertical-align: top; padding-right: 1.6em }
.cell:last-child { padding-right: 0 }
.cell.sign { width: 3.6em; padding-right: 0.9em; vertical-align: middle }
.part { font-size: 12pt } .part + .part { margin-top: 0.8em }
.lead { margin-top: 1em; padding: 0.85em 0.9em; border-radius: 1.2mm }
.lead .said { font-size: 1.3em; font-weight: 600 }
.foot { position: absolute; left: 7mm; right: 7mm; bottom: 7mm }
.foot .stop { font-size: 1.25em; font-weight: 700; vertical-align: middle }
.imprint { font-size: 7.5pt; color: #4a5158 } .imprint .cell:last-child { text-align: right }
"""
DRAWN: Mapping[str, str] = {
    "practitioner": '<rect x="29" y="32" width="42" height="46" rx="5" fill="#fff"/>'
    '<rect x="43" y="22" width="14" height="14" rx="3" fill="#fff"/>',
    "counterpart": '<rect x="22" y="25" width="56" height="39" rx="10" fill="#fff"/>'
    '<path d="M34 60h20L36 78z" fill="#fff"/>',
    "observer": '<path d="M16 50Q50 6 84 50Q50 94 16 50" fill="#fff"/>'
    '<circle cx="50" cy="50" r="14"/>',
}
STOP = (
    '<svg viewBox="0 0 100 100" style="width:2.9em;height:2.9em">'
    '<path d="M29 0H71L100 29V71L71 100H29L0 71V29z"/>'
    '<rect x="25" y="43" width="50" height="14" fill="#fff"/></svg>'
)


def document(cards: Sequence[RoleCard], branding: Branding, run: PrintRun) -> str:
    """All sheets of a run as one HTML document."""
    count, fronts = run.sheet.count, [front(card, branding) for card in cards]
    chunks = [fronts[start : start + count] for start in range(0, len(fronts), count)]
    paper = run.sheet.paper
    size = f"@page {{ size: {paper.width}mm {paper.height}mm; margin: 0 }}"
    height = f".sheet {{ width: {paper.width}mm; height: {paper.height - 0.01}mm }}"
    title = escape(branding.labels.text("card.document_title", kit=branding.title))
    body = "".join(_sheet(some, branding, run) for some in chunks)
    return (
        f'<!doctype html><html lang="{branding.labels.language}"><meta charset="utf-8">'
        f"<title>{title}</title><style>{size}{height}{_fonts()}{CSS}</style>{body}</html>"
    )


def _fonts() -> str:
    folder = files("font_source_sans_pro") / "files"
    return "".join(
        f"@font-face {{ font-family: Cards; font-weight: {weight}; font-style: {style};"
        f" src: url(file://{folder}/SourceSansPro-{name}.ttf) }}"
        for name, weight, style in STYLES
    )


def _sheet(fronts: Sequence[Data], branding: Branding, run: PrintRun) -> str:
    places = zip(fronts, run.sheet.fronts, strict=False)
    placed = "".join(_card(card, place, branding, run) for card, place in places)
    return f'<div class="sheet">{placed}{"".join(map(_mark, run.sheet.marks))}</div>'


def _mark(line: Sequence[float]) -> str:
    x1, y1, x2, y2 = line
    wide, high = max(abs(x2 - x1), 0.14), max(abs(y2 - y1), 0.14)
    return (
        f'<div class="mark" style="left:{min(x1, x2)}mm;top:{min(y1, y2)}mm;'
        f'width:{wide}mm;height:{high}mm"></div>'
    )


def _card(card: Data, place: CardPosition, branding: Branding, run: PrintRun) -> str:
    wide, high = run.sheet.card.width, run.sheet.card.height
    left, top = place.x + (place.width - wide) / 2, place.y + (place.height - high) / 2
    where = f"left:{left}mm;top:{top}mm;width:{wide}mm;height:{high}mm"
    turn = f";transform:rotate({place.turn}deg)" if place.turn else ""
    rows = "".join(_row(row, card["colour"], branding) for row in card["rows"])
    return (
        f'<div class="card" style="{where}{turn}">{_head(card)}{_lead(card, branding)}{rows}'
        f'<div class="foot">{_foot(card, branding)}</div></div>'
    )


def _head(card: Data) -> str:
    others = " · ".join(escape(it) for it in (card["name"], card["channel"]) if it)
    sign = (
        '<svg viewBox="0 0 100 100" style="width:3.3em;height:3.3em">'
        f'<circle cx="50" cy="50" r="50" fill="{card["colour"]}"/>{DRAWN[card["plays"]]}</svg>'
    )
    words = (
        f'<h1><strong style="color:{card["colour"]}">{escape(card["word"])}</strong>'
        f" · {others}<b>{escape(card['title'])}</b></h1>"
    )
    return _cells(("cell sign", "", sign), ("cell", "vertical-align:middle", words))


def _lead(card: Data, branding: Branding) -> str:
    said = _part(card["lead"], card["colour"], branding)
    return f'<div class="lead" style="background:{card["colour"]}17">{said}</div>'


def _row(row: Data, colour: str, branding: Branding) -> str:
    total = sum(row["widths"])
    return _cells(
        *(
            (
                "cell",
                f"width:{100 * of / total}%",
                "".join(_part(p, colour, branding) for p in cell),
            )
            for cell, of in zip(row["cells"], row["widths"], strict=True)
        )
    )


def _cells(*cells: tuple[str, str, str]) -> str:
    inner = "".join(f'<div class="{name}" style="{css}">{body}</div>' for name, css, body in cells)
    return f'<div class="row">{inner}</div>'


def _part(part: Data, colour: str, branding: Branding) -> str:
    heading = f'<h2 style="color:{colour}">{escape(part["label"])}</h2>'
    return f'<div class="part">{heading}<div class="said">{_said(part, branding)}</div></div>'


def _said(part: Data, branding: Branding) -> str:
    kind, texts = part["kind"], [_html(text) for text in part["texts"]]
    if kind == "feeling":
        start = escape(branding.labels.text("card.feeling_start"))
        return f"{_scale(part)}<b>{escape(part['emotion'])}</b> {start} {part['intensity']}"
    if kind == "asked":
        pairs = zip(texts[::2], texts[1::2], strict=True)
        return "".join(
            _cells(("cell", "width:40%", f"<em>{question}</em>"), ("cell", "", answer))
            for question, answer in pairs
        )
    if kind == "titles":
        return _list([escape(title) for title in part["titles"]])
    said = _list(texts) if len(texts) > 1 and kind != "speeches" else "".join(texts)
    return said + escape(part.get("hint", ""))


def _list(items: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _scale(part: Data) -> str:
    rings = "".join(
        f'<circle cx="{20 * step - 10}" cy="10" r="8" stroke="#737b83" '
        f'fill="{"#737b83" if step == part["intensity"] else "none"}"/>'
        for step in range(1, 6)
    )
    return f'<svg viewBox="0 0 100 20" style="width:7.5em;height:1.5em">{rings}</svg> '


def _html(nodes: Sequence[Data]) -> str:
    return "".join(map(_node, nodes))


def _node(node: Data) -> str:
    kind, inner = node["kind"], _html(node.get("children", ()))
    if kind == "link":
        return f'<a href="{escape(node["target"])}">{inner}</a>'
    if kind in TAGS:
        return f"<{TAGS[kind]}>{inner}</{TAGS[kind]}>"
    return {"softbreak": " ", "hardbreak": "<br>"}.get(kind, escape(node.get("text", "")))


def _foot(card: Data, branding: Branding) -> str:
    minutes = escape(branding.labels.text("card.minutes"))
    times = [
        ("cell", "", f"<b>{step['minutes']} {minutes}</b><br>{escape(step['label'])}")
        for step in card["timing"]
    ]
    line = f'<div style="border-top:0.8pt solid {card["colour"]};margin-top:0.8em"></div>'
    stop = _cells(
        ("cell sign", "", STOP),
        ("cell stop", "width:30%", escape(branding.stop_word)),
        ("cell", "", _html(branding.derole.data)),
    )
    named = _cells(("cell", "", escape(branding.title)), ("cell", "", escape(card["imprint"])))
    return f'{_cells(*times) if times else ""}{line}{stop}<div class="imprint">{named}</div>'
