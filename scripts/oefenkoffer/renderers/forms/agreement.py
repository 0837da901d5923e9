"""Set the form on which a table writes down what it agreed, and who signed."""

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.negotiation import AgreementView
from oefenkoffer.typesetting import Template, pdf

TEMPLATE = Template("oefenkoffer.renderers.forms", "agreement.typ", parts=("fields.typ",))


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
        "language": branding.labels.language,
        "large_print": branding.large,
        "labels": branding.labels.section("points"),
        "kit": branding.title,
        "logo": branding.logo_data,
        "imprint": text("form.imprint", case=view.case, version=view.version),
        "colour": branding.accent,
    }
    return pdf(TEMPLATE, data, typeface=branding.typeface)
