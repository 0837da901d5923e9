"""A negotiation of six parties whose figures are public.

The points, the limits and the rule are those of the repository S-Abdelnabi/LLM-Deliberation
(`games_descriptions/base`, commit 78e11e0, MIT licence), which belongs to Abdelnabi and others,
"Cooperation, Competition, and Maliciousness: LLM-Stakeholders Interactive Negotiation" (NeurIPS
2024). The wording is our own. In the same game with its issues in another order (`base_rewritten`)
the limit of `nature` is 50.
"""

from oefenkoffer.negotiation import Game, Issue, Option, Side, VotingRule

TEXTS = {
    "A": (
        "Where to build",
        "on the water, new islands too",
        "mainly land, a few on the water",
        "on land and existing sites",
    ),
    "B": (
        "Nature",
        "lasting damage within the law",
        "dolphins and sea lions stay as they are",
        "nature improves",
    ),
    "C": (
        "Jobs",
        "union members first, without limit",
        "2 union : 1 other",
        "1 : 1",
        "no preference",
    ),
    "D": ("Loan by the ministry", "$3 billion", "$2 billion", "$1 billion", "none"),
    "E": (
        "Paid to the towns",
        "$600 million",
        "$450 million",
        "$300 million",
        "$150 million",
        "nothing",
    ),
}
ISSUES = tuple(
    Issue(key, title, tuple(Option(f"{key}{n}", text) for n, text in enumerate(options, 1)))
    for key, (title, *options) in TEXTS.items()
)
POINTS = {
    "company": "14 8 0 · 11 7 0 · 0 5 10 17 · 35 29 20 0 · 0 5 10 15 23",
    "ministry": "0 11 5 · 0 20 25 · 0 2 4 9 · 10 26 40 0 · 4 8 15 12 0",
    "nature": "0 22 45 · 0 25 55 · 0 0 0 0 · 0 0 0 0 · 0 0 0 0 0",
    "workers": "15 20 0 · 0 0 0 · 42 35 25 0 · 30 20 10 0 · 2 4 6 8 0",
    "towns": "0 4 10 · 0 0 0 · 12 8 6 0 · 0 8 13 18 · 60 45 30 15 0",
    "mayor": "14 8 0 · 12 8 0 · 24 18 12 0 · 40 30 23 0 · 0 2 4 7 10",
}
LIMITS = {"company": 55, "ministry": 65, "nature": 55, "workers": 50, "towns": 31, "mayor": 30}
RULE = VotingRule(5, ("company", "ministry"))


def side(key: str, limit: int | None = None) -> Side:
    rows = zip(ISSUES, POINTS[key].split(" · "), strict=True)
    points = {
        issue.key: dict(
            zip((option.key for option in issue.options), map(int, row.split()), strict=True)
        )
        for issue, row in rows
    }
    bonus = 10 if key == "company" else 0
    return Side(key, points, LIMITS[key] if limit is None else limit, bonus)


HARBOUR = Game(ISSUES, tuple(map(side, POINTS)), RULE)
