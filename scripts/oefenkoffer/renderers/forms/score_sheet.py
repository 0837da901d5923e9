"""Set the sheet on which one side adds up what proposals are worth to it."""

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.negotiation import PointsView
from oefenkoffer.typesetting import Template, pdf
from oefenkoffer.typesetting.points_table import number, points_table

TEMPLATE = Template("oefenkoffer.renderers.forms", "score_sheet.typ", parts=("fields.typ",))


def score_sheet(view: PointsView, branding: Branding, *, colour: str) -> bytes:
    """A4: the points of one side, and lines to add up proposals on."""
    text, side = branding.labels.text, view.side
    limit = number(side.limit)
    data = {
        **points_table(
            view.issues,
            side,
            limit=text("points.limit", n=limit),
            means=text("points.limit_means", n=limit),
            bonus=text("points.bonus", n=number(side.bonus)),
        ),
        "title": view.name,
        "document_title": text("points.score_sheet_title", side=view.name, case=view.title),
        "case": view.title,
        "reached": text("points.reached", n=limit),
        "language": branding.labels.language,
        "labels": branding.labels.section("points"),
        "kit": branding.title,
        "imprint": text("form.imprint", case=view.case, version=view.version),
        "colour": colour,
    }
    return pdf(TEMPLATE, data, typeface=branding.typeface)
