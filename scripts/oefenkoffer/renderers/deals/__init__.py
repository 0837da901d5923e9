"""Set what a trainer has of a negotiation: the points of all sides, and the deals that pass."""

from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.deal_counts import DealCounts, DealGroup, deal_counts, grouped, too_many
from oefenkoffer.audience.negotiation import DealsView
from oefenkoffer.labels import Labels
from oefenkoffer.negotiation import Deal, Side
from oefenkoffer.typesetting import Template, pdf
from oefenkoffer.typesetting.points_table import number

TEMPLATE = Template(__name__, "deals.typ")


def deals_sheet(view: DealsView, branding: Branding) -> bytes:
    """A4 on its side: who gets what for which option, then the deals that pass."""
    labels, text = branding.labels, branding.labels.text
    counts = deal_counts(view, labels)
    data = {
        "title": view.title,
        "document_title": text("points.deals_title", case=view.title),
        "issues": _issues(view),
        "sides": [_side(side, view, labels) for side in view.game.sides],
        "rule": view.agreement.vote.words(labels),
        "counts": _counts(counts, view, labels) if counts else None,
        "unknown": None if counts else too_many(view, labels),
        "language": labels.language,
        "labels": labels.section("points"),
        "kit": branding.title,
        "imprint": text("form.imprint", case=view.case, version=view.version),
        "colour": branding.accent,
    }
    return pdf(TEMPLATE, data, typeface=branding.typeface)


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
    return {
        "name": view.names[side.key],
        "most": number(side.most),
        "limit": number(side.limit),
        "veto": side.key in view.game.rule.must,
        "bonus": f"+{side.bonus}" if side.bonus else None,
        "reached": grouped(view.analysis.reached(side.key), labels) if view.analysis else None,
    }


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
