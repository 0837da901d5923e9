"""The table of one side, and of all sides next to each other, as `points_table.typ` sets them."""

from collections.abc import Mapping, Sequence
from typing import Any

from oefenkoffer.negotiation import Game, Issue, Option, Side

MINUS = "\N{MINUS SIGN}"


def points_table(
    issues: Sequence[Issue], side: Side, *, limit: str, means: str, bonus: str
) -> dict[str, Any]:
    """What each option is worth to a side, and in the words given when it may say yes."""
    return {
        "issues": [_issue(issue, side) for issue in issues],
        "limit": limit,
        "means": means,
        "bonus": bonus if side.bonus else None,
    }


def all_points(game: Game, names: Mapping[str, str]) -> dict[str, Any]:
    """Every option with its points for each side, and how much of the side's best that is."""
    return {
        "issues": [
            {
                "key": issue.key,
                "title": issue.title,
                "options": [
                    {
                        "key": option.key,
                        "text": option.text,
                        "points": [number(_worth(side, issue, option)) for side in game.sides],
                        "weights": [
                            max(0, _worth(side, issue, option)) / _largest(side)
                            for side in game.sides
                        ],
                    }
                    for option in issue.options
                ],
            }
            for issue in game.issues
        ],
        "sides": [
            {
                "name": names[side.key],
                "most": number(side.most),
                "limit": number(side.limit),
                "veto": side.key in game.rule.must,
                "bonus": f"+{side.bonus}" if side.bonus else None,
            }
            for side in game.sides
        ],
    }


def _worth(side: Side, issue: Issue, option: Option) -> int:
    return side.points[issue.key][option.key]


def _largest(side: Side) -> int:
    """The most that one option is worth to a side; never 0, to divide by it."""
    return max(1, *(max(row.values()) for row in side.points.values()))


def number(value: int) -> str:
    """Points as people write them: a loss with a real minus."""
    return f"{MINUS}{-value}" if value < 0 else str(value)


def _issue(issue: Issue, side: Side) -> dict[str, Any]:
    row = side.points[issue.key]
    best = max(row.values())
    return {
        "key": issue.key,
        "title": issue.title,
        "options": [
            {
                "key": option.key,
                "text": option.text,
                "points": number(row[option.key]),
                "best": row[option.key] == best and min(row.values()) < best,
            }
            for option in issue.options
        ],
    }
