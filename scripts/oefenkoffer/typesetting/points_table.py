"""The table of one side, as `points_table.typ` sets it."""

from collections.abc import Sequence
from typing import Any

from oefenkoffer.negotiation import Issue, Side

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
