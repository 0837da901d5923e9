"""Points in, a piece of a page out on which somebody works out what a deal is worth."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from oefenkoffer.audience.deal_counts import deal_counts, too_many
from oefenkoffer.audience.negotiation import DealsView
from oefenkoffer.kinds.points import SidePoints
from oefenkoffer.labels import Labels
from oefenkoffer.negotiation import Issue, Side, VotingRule
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.typesetting.points_table import number


def points_piece(view: SidePoints, labels: Labels, *, script: str) -> str:
    """What one side may work out: its own score.

    Args:
        view: what the side knows.
        labels: the words.
        script: the address of the script, from the page.
    """
    return fill(
        "points.html.j2",
        issues=_issues(view.issues, [view.side]),
        sides=[_side(view.side, view.name, labels)],
        game=_game(view.issues, [view.side], [view.name], None, labels),
        rule="",
        words=labels.section("points"),
        script=script,
    )


def deals_piece(view: DealsView, labels: Labels, *, script: str, counted: bool) -> str:
    """What can be worked out when all points are known: the score of each side, and the vote.

    Args:
        view: all sides.
        labels: the words.
        script: the address of the script, from the page.
        counted: whether the deals that pass stand there too, as for a trainer.
    """
    game, counts = view.game, deal_counts(view, labels) if counted else None
    names = [view.names[side.key] for side in game.sides]
    return fill(
        "deals.html.j2",
        issues=_issues(game.issues, game.sides),
        sides=[_side(side, name, labels) for side, name in zip(game.sides, names, strict=True)],
        game=_game(game.issues, game.sides, names, game.rule, labels),
        rule=view.agreement.vote.words(labels),
        counts=counts,
        unknown=too_many(view, labels) if counted and not counts else None,
        most=max(counts.by_number) if counts else 0,
        keys=[side.key for side in game.sides],
        number=number,
        words=labels.section("points"),
        script=script,
    )


def _issues(issues: Sequence[Issue], sides: Sequence[Side]) -> list[dict[str, Any]]:
    """Every option with what it is worth to each side."""
    return [
        {
            "key": issue.key,
            "title": issue.title,
            "options": [
                {
                    "key": option.key,
                    "text": option.text,
                    "points": [number(side.points[issue.key][option.key]) for side in sides],
                }
                for option in issue.options
            ],
        }
        for issue in issues
    ]


def _side(side: Side, name: str, labels: Labels) -> dict[str, Any]:
    return {
        "name": name,
        "limit": number(side.limit),
        "says": labels.text("points.calc_limit", limit=number(side.limit)),
        "bonus": labels.text("points.bonus", n=number(side.bonus)) if side.bonus else None,
    }


def _game(
    issues: Sequence[Issue],
    sides: Sequence[Side],
    names: Sequence[str],
    rule: VotingRule | None,
    labels: Labels,
) -> str:
    """What the script works with, as JSON; without a rule nobody votes."""
    keys = [side.key for side in sides]
    words: Mapping[str, str] = {
        name.removeprefix("calc_"): text
        for name, text in labels.section("points").items()
        if name.startswith("calc_")
    }
    data = {
        "options": [[option.key for option in issue.options] for issue in issues],
        "sides": [
            {
                "name": name,
                "limit": side.limit,
                "bonus": side.bonus,
                "points": [
                    [side.points[issue.key][option.key] for option in issue.options]
                    for issue in issues
                ],
            }
            for side, name in zip(sides, names, strict=True)
        ],
        "rule": {"agree": rule.agree, "must": [keys.index(key) for key in rule.must]}
        if rule
        else None,
        "words": words,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
