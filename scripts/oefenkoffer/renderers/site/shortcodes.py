"""Put parts of the workshop into a hand-written page where its author asked for them."""

import re
from dataclasses import dataclass
from posixpath import dirname, relpath

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.audience.forms import FormView
from oefenkoffer.audience.programme import Programme
from oefenkoffer.kinds.method_views import MethodView
from oefenkoffer.labels import capital
from oefenkoffer.renderers.site.addresses import built, form_address, site_addresses
from oefenkoffer.renderers.site.html_templates import fill, with_text_pictures
from oefenkoffer.renderers.site.programme import when

MARKER = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)|^<!-- oefenkoffer: (?P<name>\w+) -->$",
    re.MULTILINE | re.DOTALL,
)
"""A marker; and a block of code, in which a marker is an example to read."""

PARTS = ("cases", "forms", "papers", "programme", "rather_not", "refusals")
"""What a page may ask for: cards of the cases, links to all forms, to what can be taken home, or to
the programmes of the days; or a part by its key in `method.yml`.

Each has a template of the same name.
"""

MOST_CARDS = 6
"""How many cases a start page shows: more do not fit on a phone."""


@dataclass(frozen=True)
class Download:
    """Something to open, with its address from the top of the site."""

    title: str
    address: str


@dataclass(frozen=True)
class ShortcodeValues:
    """What the parts are made of.

    Attributes:
        papers: what a participant can take home.
        cases: what everyone may know of each case.
    """

    method: MethodView
    forms: tuple[FormView, ...] = ()
    papers: tuple[Download, ...] = ()
    programmes: tuple[Programme, ...] = ()
    cases: tuple[CaseView, ...] = ()


def expanded(markdown: str, path: str, values: ShortcodeValues, branding: Branding) -> str:
    """The page with each marker, such as `<!-- oefenkoffer: refusals -->`, replaced by its part.

    A marker that names no part is a comment like any other.
    """
    here = dirname(path) or "."
    forms = [form for form in values.forms if form.on_site]
    programme = relpath(built(site_addresses(branding.labels).programme), here)
    facts = {
        "method": values.method,
        "forms": [(form.title, relpath(built(form_address(form.name)), here)) for form in forms],
        "papers": [(paper.title, relpath(paper.address, here)) for paper in values.papers],
        "days": [
            (day.title, f"{programme}#{day.id}", day.day, when(day, branding))
            for day in values.programmes
        ],
        **case_cards(values.cases, branding, here),
        "words": branding.labels.section("site"),
        "quotes": branding.labels.quotes,
    }

    def part(match: re.Match[str]) -> str:
        name = match["name"]
        if name not in PARTS:
            return match[0]
        return with_text_pictures(fill(f"{name}.html.j2", **facts), path)

    return MARKER.sub(part, markdown)


def case_cards(cases: tuple[CaseView, ...], branding: Branding, here: str) -> dict[str, object]:
    """The first cases of a site for its start page, seen from the folder `here`."""
    addresses = site_addresses(branding.labels)
    is_kept = any(case.keeps for case in cases)
    stage = "after" if any(case.released for case in cases) else "before" if is_kept else "open"
    return {
        "first_step": branding.labels.text(f"site.start_{stage}"),
        "cases": [
            (
                case.head.title,
                relpath(built(addresses.case(case.head.id)), here),
                capital(" · ".join(case.head.about_it(branding.labels))),
            )
            for case in cases[:MOST_CARDS]
        ],
        "list": relpath(built(addresses.cases), here) if len(cases) > MOST_CARDS else "",
    }
