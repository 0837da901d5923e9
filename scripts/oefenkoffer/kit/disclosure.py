"""What everyone may see of a workshop: the views that the participants' site is made of."""

from oefenkoffer.audience.branding import branding
from oefenkoffer.audience.everyone import public_case
from oefenkoffer.audience.forms import forms
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.programme import programmes
from oefenkoffer.model import Workshop
from oefenkoffer.vocabulary import Release


def public_views(workshop: Workshop, release: Release) -> tuple[object, ...]:
    """Every view of everyone; a text in none of them may not be on the participants' site."""
    released = release == "after"
    return (
        branding(workshop),
        method_view(workshop.method),
        programmes(workshop),
        forms(workshop, released=released),
        *(public_case(case, workshop, released=released) for case in workshop.cases),
    )
