"""What all deals of a negotiation are worth: the published one, and two of a million deals."""

from collections.abc import Iterator, Sequence
from random import Random
from time import perf_counter

from oefenkoffer.negotiation import MOST_DEALS, Game, Issue, Option, Side, VotingRule, analysis
from oefenkoffer.renderers.deals import deals_sheet
from tests.negotiation.harbour import HARBOUR
from tests.negotiation.views import deals, english

SIDES = "abcdef"
ISSUES = range(6)
OPTIONS = range(10)
"""Ten to the sixth power is a million."""


def lines() -> Iterator[str]:
    """Seconds for each game, and how many of its deals are efficient."""
    yield _line("six parties, the published one", HARBOUR)
    yield _sheet_line()
    random = Random(1)  # noqa: S311 (a game, no secret)
    yield _line("six parties that want different things", _game(_wishes(random)))
    yield _line("six parties that share a cake, the worst there is", _game(_shares(random)))


def _line(name: str, game: Game) -> str:
    start = perf_counter()
    known = analysis(game)
    seconds = perf_counter() - start
    assert known
    return (
        f"{known.count:7} deals, {name}: {seconds:.3f} s, "
        f"{len(known.passing)} pass, {known.efficient} efficient"
    )


def _sheet_line() -> str:
    """The trainer's sheet of the published game, counted and set, first cold and then warm."""
    seconds = []
    for _ in range(2):
        analysis.cache_clear()
        start = perf_counter()
        deals_sheet(deals(), english())
        seconds.append(perf_counter() - start)
    first, again = seconds
    return f"        the trainer's sheet of it: {first:.3f} s, and again {again:.3f} s (aim 1 s)"


def _game(worth: Sequence[Sequence[Sequence[int]]]) -> Game:
    """A game from what each option of each issue is worth to each side."""
    issues = tuple(
        Issue(str(i), "", tuple(Option(f"{i}-{place}", "") for place in OPTIONS)) for i in ISSUES
    )
    sides = tuple(
        Side(
            side,
            {
                issue.key: {
                    option.key: totals[number]
                    for option, totals in zip(issue.options, options, strict=True)
                }
                for issue, options in zip(issues, worth, strict=True)
            },
            limit=60,
        )
        for number, side in enumerate(SIDES)
    )
    game = Game(issues, sides, VotingRule(agree=5))
    assert game.count == MOST_DEALS
    return game


def _wishes(random: Random) -> list[list[list[int]]]:
    """Each side wants more, less, or something in between of each issue."""
    worth = [[[0] * len(SIDES) for _ in OPTIONS] for _ in ISSUES]
    for side in range(len(SIDES)):
        weights = [random.random() for _ in ISSUES]
        for issue, weight in enumerate(weights):
            peak = random.choice([0, len(OPTIONS) - 1, random.choice(OPTIONS)])
            for option in OPTIONS:
                nearness = 1 - abs(option - peak) / len(OPTIONS)
                worth[issue][option][side] = round(100 * weight / sum(weights) * nearness)
    return worth


def _shares(random: Random) -> list[list[list[int]]]:
    """What one side gets, the others lose: every deal is efficient."""
    cuts = [[sorted(random.choices(range(18), k=len(SIDES) - 1)) for _ in OPTIONS] for _ in ISSUES]
    return [
        [[high - low for low, high in zip([0, *cut], [*cut, 17], strict=True)] for cut in options]
        for options in cuts
    ]


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
