"""A negotiation with secret points: its tables in, and what its deals are worth out."""

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
