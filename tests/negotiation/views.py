"""The published game as each of its readers sees it."""

from collections.abc import Mapping
from dataclasses import replace

from oefenkoffer.audience.branding import Branding, branding_of
from oefenkoffer.audience.negotiation import AgreementView, DealsView, PointsView
from oefenkoffer.kinds.points import SidePoints
from oefenkoffer.labels import catalogue
from oefenkoffer.negotiation import Game
from tests.negotiation.harbour import HARBOUR, ISSUES, side
from tests.sample import workshop

NAMES: Mapping[str, str] = {
    "company": "Quay Sport",
    "ministry": "Ministry of Tourism",
    "nature": "Coast & Nature League",
    "workers": "Harbour Workers’ Union",
    "towns": "Neighbouring Towns",
    "mayor": "Mayor of Westhaven",
}
TITLE = "The Harbour Sports Park"


def english() -> Branding:
    return replace(branding_of(workshop()), labels=catalogue("en"), title="Westhaven")


def points(key: str = "company") -> PointsView:
    table = SidePoints(NAMES[key], ISSUES, side(key))
    return PointsView("harbour", "1", TITLE, "practitioner", table)


def deals(game: Game = HARBOUR) -> DealsView:
    return DealsView("harbour", "1", TITLE, game, NAMES)


def agreement() -> AgreementView:
    return deals().agreement
