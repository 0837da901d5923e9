"""Turn all points of a negotiation into the piece of a page on which deals are worked out."""

import json
from collections.abc import Mapping
from typing import Any

from oefenkoffer.audience.cases import CaseView
from oefenkoffer.audience.deal_counts import deal_counts, too_many
from oefenkoffer.audience.negotiation import DealsView
from oefenkoffer.labels import Labels
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.theme_assets import POINTS_SCRIPT
from oefenkoffer.typesetting.points_table import number

SPOKEN = "calc_"
"""How the labels that the script says begin."""


def deals_section(case: CaseView, labels: Labels) -> Mapping[str, str]:
    """All deals of a case for the template of its page; empty where its reader may not see them."""
    return {
        "deals": deals_piece(case.deals, labels, script=f"../{POINTS_SCRIPT}")
        if case.deals
        else "",
        "deals_anchor": labels.text("anchor.deals"),
        "deals_title": labels.text("points.deals"),
    }


def deals_piece(view: DealsView, labels: Labels, *, script: str) -> str:
    """What is known when all points are: the score of each side, the vote, and what passes.

    Args:
        view: all sides.
        labels: the words.
        script: the address of the script, from the page.
    """
    game, counts = view.game, deal_counts(view, labels)
    return fill(
        "deals.html.j2",
        issues=_issues(view),
        sides=[
            {
                "key": side.key,
                "name": view.names[side.key],
                "limit": number(side.limit),
                "says": labels.text("points.calc_limit", limit=number(side.limit)),
            }
            for side in game.sides
        ],
        game=_game(view, labels),
        rule=view.agreement.vote.words(labels),
        counts=counts,
        unknown="" if counts else too_many(view, labels),
        most=max(counts.by_number) if counts else 0,
        number=number,
        anchors=labels.section("anchor"),
        words=labels.section("points"),
        script=script,
    )


def _issues(view: DealsView) -> list[dict[str, Any]]:
    """Every option with what it is worth to each side."""
    return [
        {
            "key": issue.key,
            "title": issue.title,
            "options": [
                {
                    "key": option.key,
                    "text": option.text,
                    "points": [
                        number(side.points[issue.key][option.key]) for side in view.game.sides
                    ],
                }
                for option in issue.options
            ],
        }
        for issue in view.game.issues
    ]


def _game(view: DealsView, labels: Labels) -> str:
    """What the script works with, as JSON."""
    game = view.game
    keys = [side.key for side in game.sides]
    data = {
        "options": [[option.key for option in issue.options] for issue in game.issues],
        "sides": [
            {
                "limit": side.limit,
                "bonus": side.bonus,
                "points": [
                    [side.points[issue.key][option.key] for option in issue.options]
                    for issue in game.issues
                ],
            }
            for side in game.sides
        ],
        "agree": game.rule.agree,
        "must": [keys.index(key) for key in game.rule.must],
        "words": {
            name.removeprefix(SPOKEN): text
            for name, text in labels.section("points").items()
            if name.startswith(SPOKEN)
        },
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
