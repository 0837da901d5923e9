"""Turn the tables of a negotiation with secret points into what its deals are worth."""

from oefenkoffer.negotiation.analysis import MOST_DEALS, Analysis, Deal, analysis
from oefenkoffer.negotiation.game import Game, Issue, Option, Side, VotingRule

__all__ = [
    "MOST_DEALS",
    "Analysis",
    "Deal",
    "Game",
    "Issue",
    "Option",
    "Side",
    "VotingRule",
    "analysis",
]
