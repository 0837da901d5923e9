"""Rules that are one house's taste: the format and the kit say how much each of them weighs."""

from collections.abc import Iterable, Mapping
from itertools import chain

from oefenkoffer.model.definitions.format import CheckLevel, Format
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.problems import Code, Problem

HOUSE_RULES: Mapping[Code, str] = {
    Code.FIGURE_ON_CARD: "amounts",
    Code.MANY_WATCHED: "watched",
    Code.WORDY_ROLE: "words",
    Code.NEVER_PRACTISES: "practice",
    Code.FOCUS_NOT_WATCHED: "focus",
    Code.NOT_TRAINED: "trained",
    Code.NOT_FOR_EVERYONE: "time",
    Code.SHORTER_THAN_CASE: "time",
    Code.NO_TIME_TO_CHANGE: "time",
    Code.NOBODY_PROVIDES: "materials",
    Code.SHOWN_FIRST: "shown",
    Code.SPOILER: "spoilers",
}
"""What a kit calls each rule, under `checks`."""

OF_A_DAY: Mapping[str, CheckLevel] = dict.fromkeys(
    ("practice", "focus", "trained", "time", "materials", "shown", "spoilers"), "warn"
)
"""Rules that hold in any format: whoever plans a day for people wants to know."""


def weighed(
    problems: Iterable[Problem], exercise: Format, settings: Settings | None
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """The problems that stop a kit, and those that are advice.

    A rule that neither the kit nor its format names is off, but for those of a planned day.
    """
    own = getattr(settings, "checks", {}) if settings else {}
    levels: dict[str, CheckLevel] = {
        str(rule): level
        for rule, level in chain(OF_A_DAY.items(), exercise.checks.items(), own.items())
    }
    by_level: dict[CheckLevel, list[Problem]] = {"off": [], "warn": [], "error": []}
    for problem in problems:
        rule = HOUSE_RULES.get(problem.code)
        by_level[levels.get(rule, "off") if rule else "error"].append(problem)
    return tuple(by_level["error"]), tuple(by_level["warn"])
