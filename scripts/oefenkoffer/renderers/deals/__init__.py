"""Set what a trainer has of a negotiation: the points of all sides, and the deals that pass."""

from collections.abc import Iterator
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.negotiation import DealsView, listed, rule_sentence
from oefenkoffer.labels import Labels
from oefenkoffer.negotiation import MOST_DEALS, Analysis, Deal, Side
from oefenkoffer.typesetting import Template, pdf
from oefenkoffer.typesetting.points_table import number

TEMPLATE = Template(__name__, "deals.typ")
MOST_LISTED = 150
"""Deals that are listed: about three pages."""
MOST_BETTER = 12
"""Deals of which a better one is named."""


def deals_sheet(view: DealsView, branding: Branding) -> bytes:
    """A4 on its side: who gets what for which option, then the deals that pass."""
    labels, text = branding.labels, branding.labels.text
    data = {
        "title": view.title,
        "document_title": text("points.deals_title", case=view.title),
        "issues": _issues(view),
        "sides": [_side(side, view, labels) for side in view.game.sides],
        "rule": rule_sentence(view.agreement, labels),
        "language": labels.language,
        "labels": labels.section("points"),
        "kit": branding.title,
        "imprint": text("form.imprint", case=view.case, version=view.version),
        "colour": branding.accent,
        "unknown": None,
        "figures": [],
        "by_number": [],
        "groups": [],
        "more": None,
        "better": [],
    }
    if view.analysis:
        data |= _counted(view, view.analysis, labels)
    else:
        facts = {"n": grouped(view.game.count, labels), "most": grouped(MOST_DEALS, labels)}
        data["unknown"] = text("points.too_many", **facts)
    return pdf(TEMPLATE, data, typeface=branding.typeface)


def grouped(count: int, labels: Labels) -> str:
    """A count with its thousands apart, as the language does it."""
    return f"{count:,}".replace(",", labels.text("points.thousands"))


def _issues(view: DealsView) -> list[dict[str, Any]]:
    """Every option with its points for each side, and how much of the side's best that is."""
    sides = view.game.sides
    most = [max(max(map(abs, row.values())) for row in side.points.values()) or 1 for side in sides]
    return [
        {
            "key": issue.key,
            "title": issue.title,
            "options": [
                {
                    "key": option.key,
                    "text": option.text,
                    "points": [number(side.points[issue.key][option.key]) for side in sides],
                    "weights": [
                        max(0, side.points[issue.key][option.key]) / of_side
                        for side, of_side in zip(sides, most, strict=True)
                    ],
                }
                for option in issue.options
            ],
        }
        for issue in view.game.issues
    ]


def _side(side: Side, view: DealsView, labels: Labels) -> dict[str, Any]:
    reached = view.analysis.reached(side.key) if view.analysis else None
    return {
        "name": view.names[side.key],
        "most": number(side.most),
        "limit": number(side.limit),
        "veto": side.key in view.game.rule.must,
        "bonus": f"+{side.bonus}" if side.bonus else None,
        "reached": None if reached is None else grouped(reached, labels),
    }


def _counted(view: DealsView, known: Analysis, labels: Labels) -> dict[str, Any]:
    listed_deals = [known.deal(each) for each in known.passing[:MOST_LISTED]]
    more = len(known.passing) - len(listed_deals)
    worse = [each for each in known.passing[:MOST_LISTED] if not known.is_efficient(each)]
    pairs = [
        (known.deal(each).name, known.deal(known.better(each)[0]).name)
        for each in worse[:MOST_BETTER]
    ]
    return {
        "figures": list(_figures(view, known, labels)),
        "by_number": [
            {"count": count, "words": grouped(count, labels)} for count in known.by_number
        ],
        "groups": list(_groups(view, known, listed_deals, labels)),
        "more": labels.text("points.more_deals", n=grouped(more, labels)) if more else None,
        "better": [
            labels.text("points.better", worse=worse, better=better) for worse, better in pairs
        ],
    }


def _figures(view: DealsView, known: Analysis, labels: Labels) -> Iterator[tuple[str, str]]:
    """What can be counted: a number or a deal, and what it is."""

    def line(name: str, count: int) -> tuple[str, str]:
        return grouped(count, labels), labels.text(f"points.{name}", n=count)

    yield line("count_all", known.count)
    yield line("count_pass", len(known.passing))
    yield line("count_for_all", len(known.for_all))
    if any(side.bonus for side in view.game.sides):
        yield line("count_bonus", len(known.with_bonus))
    yield line("count_efficient", known.efficient)
    if known.passing:
        efficient = sum(map(known.is_efficient, known.passing))
        yield line("count_efficient_pass", efficient)
        first = known.deal(known.passing[0])
        yield str(first.sum), labels.text("points.best_pass", deal=first.name)
    best = known.deal(known.best)
    if not best.passes:
        yield str(best.sum), labels.text("points.best", deal=best.name)
    if known.passing and known.never:
        options = ", ".join(option.key for option in known.never)
        yield (
            str(len(known.never)),
            labels.text("points.never", n=len(known.never), options=options),
        )


def _groups(
    view: DealsView, known: Analysis, deals: list[Deal], labels: Labels
) -> Iterator[dict[str, Any]]:
    """The deals by who is left out, those for all first; with how many there are in all."""
    by_group: dict[tuple[str, ...], list[Deal]] = {}
    for deal in sorted(deals, key=lambda deal: -len(deal.yes)):
        without = tuple(side.key for side in view.game.sides if side.key not in deal.yes)
        by_group.setdefault(without, []).append(deal)
    for without, members in by_group.items():
        names = listed([view.names[key] for key in without], labels)
        title = "points.for_all" if not without else "points.without"
        yield {
            "title": labels.text(title, sides=names),
            "count": grouped(known.passing_without[frozenset(without)], labels),
            "deals": [_deal(deal, view) for deal in members],
        }


def _deal(deal: Deal, view: DealsView) -> dict[str, Any]:
    return {
        "options": [option.key for option in deal.options],
        "totals": [number(total) for total in deal.totals],
        "below": [side.key not in deal.yes for side in view.game.sides],
        "sum": number(deal.sum),
        "is_efficient": deal.is_efficient,
    }
