"""Set what a trainer has of a negotiation: the points of all sides, and the deals that pass."""

from collections.abc import Mapping, Sequence
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.deal_counts import DealCounts, DealGroup, deal_counts, grouped, too_many
from oefenkoffer.audience.negotiation import DealsView
from oefenkoffer.labels import Labels
from oefenkoffer.negotiation import Deal
from oefenkoffer.typesetting import Template, pdf
from oefenkoffer.typesetting.points_table import all_points, number

TEMPLATE = Template(__name__, "deals.typ")


def deals_sheet(view: DealsView, branding: Branding) -> bytes:
    """A4 on its side: who gets what for which option, then the deals that pass."""
    labels, text = branding.labels, branding.labels.text
    counts = deal_counts(view, labels)
    points = all_points(view.game, view.names)
    data = {
        "title": view.title,
        "document_title": text("points.deals_title", case=view.title),
        "issues": points["issues"],
        "sides": _sides(points["sides"], view, labels),
        "rule": view.agreement.vote.words(labels),
        "counts": _counts(counts, view, labels) if counts else None,
        "unknown": None if counts else too_many(view, labels),
        "language": labels.language,
        "large_print": branding.large,
        "labels": labels.section("points"),
        "kit": branding.title,
        "imprint": text("form.imprint", case=view.case, version=view.version),
        "colour": branding.accent,
    }
    return pdf(TEMPLATE, data, typeface=branding.typeface)


def _sides(sides: Sequence[Mapping[str, Any]], view: DealsView, labels: Labels) -> list[Any]:
    """The sides with how many deals reach the limit of each, where that is known."""
    if not view.analysis:
        return [{**side, "reached": None} for side in sides]
    counts = (view.analysis.reached(side.key) for side in view.game.sides)
    return [
        {**side, "reached": grouped(count, labels)}
        for side, count in zip(sides, counts, strict=True)
    ]


def _counts(counts: DealCounts, view: DealsView, labels: Labels) -> dict[str, Any]:
    return {
        "figures": [(figure.count, figure.words) for figure in counts.figures],
        "by_number": [
            {"count": count, "words": grouped(count, labels)} for count in counts.by_number
        ],
        "groups": [_group(group, view) for group in counts.groups],
        "more": counts.more,
        "better": list(counts.better),
    }


def _group(group: DealGroup, view: DealsView) -> dict[str, Any]:
    deals = [_deal(deal, view) for deal in group.deals]
    return {"title": group.title, "count": group.count, "deals": deals}


def _deal(deal: Deal, view: DealsView) -> dict[str, Any]:
    return {
        "options": [option.key for option in deal.options],
        "totals": [number(total) for total in deal.totals],
        "below": [side.key not in deal.yes for side in view.game.sides],
        "sum": number(deal.sum),
        "is_efficient": deal.is_efficient,
    }
