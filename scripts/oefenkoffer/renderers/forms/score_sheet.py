"""Set the sheet on which one side adds up what proposals are worth to it."""

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.negotiation import PointsView
from oefenkoffer.typesetting import Template, pdf
from oefenkoffer.typesetting.points_table import number

TEMPLATE = Template("oefenkoffer.renderers.forms", "score_sheet.typ", parts=("fields.typ",))


def score_sheet(view: PointsView, branding: Branding) -> bytes:
    """A4: the points of one side, and lines to add up proposals on."""
    text, points = branding.labels.text, view.points
    data = {
        **points.table(branding.labels),
        "title": points.name,
        "document_title": text("points.score_sheet_title", side=points.name, case=view.title),
        "case": view.title,
        "reached": text("points.reached", n=number(points.side.limit)),
        "language": branding.labels.language,
        "labels": branding.labels.section("points"),
        "kit": branding.title,
        "imprint": text("form.imprint", case=view.case, version=view.version),
        "colour": branding.roles[view.kind].colour,
    }
    return pdf(TEMPLATE, data, typeface=branding.typeface)
