"""Forms of a negotiation: what a table agreed, and what proposals are worth to a side."""

from collections.abc import Mapping, Sequence
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.negotiation import AgreementView, PointsView
from oefenkoffer.typesetting import Template, pdf
from oefenkoffer.typesetting.points_table import number

AGREEMENT = Template("oefenkoffer.renderers.forms", "agreement.typ", parts=("fields.typ",))
SCORES = Template("oefenkoffer.renderers.forms", "score_sheet.typ", parts=("fields.typ",))


def agreement_form(view: AgreementView, branding: Branding) -> bytes:
    """A4 to fill in: an option for each issue, a vote and a signature of each side."""
    text = branding.labels.text
    data = {
        "title": view.title,
        "document_title": text("points.agreement_title", case=view.title),
        "issues": [
            {
                "key": issue.key,
                "title": issue.title,
                "options": [{"key": each.key, "text": each.text} for each in issue.options],
            }
            for issue in view.issues
        ],
        "sides": list(view.vote.sides),
        "rule": view.vote.words(branding.labels),
        "colour": branding.accent,
        **_of_any(view, branding),
    }
    return pdf(AGREEMENT, data, typeface=branding.typeface)


def score_sheets(views: Sequence[PointsView], branding: Branding) -> bytes:
    """An A4 page for each side of a negotiation: its points, and lines to add up proposals on."""
    first, text = views[0], branding.labels.text
    data = {
        "sheets": [_sheet(view, branding) for view in views],
        "case": first.title,
        "document_title": text("points.score_sheets_title", case=first.title),
        **_of_any(first, branding),
    }
    return pdf(SCORES, data, typeface=branding.typeface)


def _sheet(view: PointsView, branding: Branding) -> Mapping[str, Any]:
    points = view.points
    return {
        **points.table(branding.labels),
        "title": points.name,
        "reached": branding.labels.text("points.reached", n=number(points.side.limit)),
        "colour": branding.roles[view.kind].colour,
    }


def _of_any(view: AgreementView | PointsView, branding: Branding) -> Mapping[str, Any]:
    """What both forms say of the kit and the case."""
    return {
        "language": branding.labels.language,
        "large_print": branding.large,
        "labels": branding.labels.section("points"),
        "kit": branding.title,
        "logo": branding.logo_data,
        "imprint": branding.labels.text("form.imprint", case=view.case, version=view.version),
    }
