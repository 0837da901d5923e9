"""Set the sheets on which each side adds up what proposals are worth to it."""

from collections.abc import Mapping, Sequence
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.negotiation import PointsView
from oefenkoffer.typesetting import Template, pdf
from oefenkoffer.typesetting.points_table import number

TEMPLATE = Template("oefenkoffer.renderers.forms", "score_sheet.typ", parts=("fields.typ",))


def score_sheets(views: Sequence[PointsView], branding: Branding) -> bytes:
    """An A4 page for each side of a negotiation: its points, and lines to add up proposals on."""
    first, text = views[0], branding.labels.text
    data = {
        "sheets": [_sheet(view, branding) for view in views],
        "case": first.title,
        "document_title": text("points.score_sheets_title", case=first.title),
        "language": branding.labels.language,
        "large_print": branding.large,
        "labels": branding.labels.section("points"),
        "kit": branding.title,
        "logo": branding.logo_data,
        "imprint": text("form.imprint", case=first.case, version=first.version),
    }
    return pdf(TEMPLATE, data, typeface=branding.typeface)


def _sheet(view: PointsView, branding: Branding) -> Mapping[str, Any]:
    points = view.points
    return {
        **points.table(branding.labels),
        "title": points.name,
        "reached": branding.labels.text("points.reached", n=number(points.side.limit)),
        "colour": branding.roles[view.kind].colour,
    }
