"""The issues, points and votes of a negotiation."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from oefenkoffer.kinds.issues import issues_of, option_key
from oefenkoffer.kinds.points import PointsTable, by_option
from oefenkoffer.model.definitions.case import Case, TypedPart
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.source_map import SourceMap
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.negotiation import Issue
from oefenkoffer.problems import Code, Location, Problem


def repeated_options(case: Parsed[Case]) -> Iterator[Problem]:
    """No two options of a negotiation are called the same: people say "A2 B3 C1" at the table.

    Good: issue A has the options A1 and A2, issue B has B1 and B2.
    Bad: issues A and B both have an option called `none`.
    """
    for part in case.model.parts_of("issues"):
        seen: dict[str, str] = {}
        for issue, typed in (part.value or {}).items():
            for name in typed.options:
                key = option_key(issue, name)
                if key in seen:
                    location = (*part.location, issue, "options", name)
                    position = case.source_map.position(location, of_key=isinstance(name, str))
                    yield Problem(Code.OPTION_TWICE, position, {"option": key, "first": seen[key]})
                seen.setdefault(key, str(issue))


def wrong_points(case: Parsed[Case]) -> Iterator[Problem]:
    """The points of each side fit what is on the table, and its limit can be reached.

    Good: issue A has three options, and every side `A: [14, 8, 0]` or `A: {A1: 14, A2: 8, A3: 0}`.
    Bad: a side has `A: [14, 8]`, no points for A, points for an issue that is not there, best
    options that add up to 99 where the format says `out_of: 100`, or a limit that no deal reaches.
    """
    parts = [part for part in case.model.parts_of("points") if part.value]
    typed = next((part for part in case.model.parts_of("issues") if part.value), None)
    issues = issues_of(typed.value) if typed else ()
    if not parts:
        return
    if not issues:
        if case.is_whole:
            position = case.source_map.position(parts[0].location, of_key=True)
            yield Problem(Code.NO_ISSUES, position)
        return
    for part in parts:
        yield from _SideTable(part, issues, case.source_map).problems()
    for part in case.model.parts_of("points"):
        if not part.value and case.is_whole:
            position = case.source_map.position(("roles", part.holder), of_key=True)
            yield Problem(Code.SIDE_WITHOUT_POINTS, position, {"role": part.holder})


@dataclass(frozen=True)
class _SideTable:
    """The points that were typed for one side."""

    part: TypedPart
    issues: Sequence[Issue]
    source_map: SourceMap

    def problems(self) -> Iterator[Problem]:
        """What is wrong with it; whether it adds up only once every option has its points."""
        in_rows = [*self._unknown_issues(), *self._missing_issues()]
        for issue in self.issues:
            if issue.key in self._typed.issues:
                in_rows += self._row(issue)
        yield from in_rows
        yield from self._sums(is_whole=not in_rows)

    @property
    def _typed(self) -> PointsTable:
        table: PointsTable = self.part.value
        return table

    def _at(self, *below: str | int) -> Location:
        return (*self.part.location, *below)

    def _unknown_issues(self) -> Iterator[Problem]:
        known = [issue.key for issue in self.issues]
        for name in self._typed.issues:
            if name not in known:
                position = self.source_map.position(self._at("issues", name), of_key=True)
                yield unknown(Code.NO_SUCH_ISSUE, position, str(name), known)

    def _missing_issues(self) -> Iterator[Problem]:
        missing = [issue.key for issue in self.issues if issue.key not in self._typed.issues]
        if missing:
            yield self._without_points(missing, self._at("issues"))

    def _row(self, issue: Issue) -> Iterator[Problem]:
        row = self._typed.issues[issue.key]
        known = [option.key for option in issue.options]
        if all(isinstance(name, int) for name in row):
            if len(row) != len(known):
                position = self.source_map.position(self._at("issues", issue.key))
                counts = {"count": str(len(row)), "needed": str(len(known))}
                options = {"options": ", ".join(known)}
                yield Problem(Code.POINTS_ROW_LENGTH, position, counts | options)
            return
        for name in row:
            if name not in known:
                position = self.source_map.position(
                    self._at("issues", issue.key, name), of_key=True
                )
                yield unknown(Code.NO_SUCH_OPTION, position, str(name), known)
        if missing := [name for name in known if name not in row]:
            yield self._without_points(missing, self._at("issues", issue.key))

    def _without_points(self, missing: Sequence[str], location: Location) -> Problem:
        position = self.source_map.position(location, of_key=True)
        facts = {"missing": ", ".join(missing), "first": missing[0]}
        return Problem(Code.WITHOUT_POINTS, position, facts)

    def _sums(self, *, is_whole: bool) -> Iterator[Problem]:
        out_of = self.part.settings.out_of
        best = [max(row.values()) for row in self._rows()] if is_whole else []
        most = sum(best) if is_whole else out_of
        if is_whole and out_of and most != out_of:
            position = self.source_map.position(self._at("issues"), of_key=True)
            facts = {
                "most": str(most),
                "out_of": str(out_of),
                "best": " + ".join(map(str, best)),
            }
            yield Problem(Code.POINTS_DO_NOT_ADD_UP, position, facts)
        if most is not None and self._typed.limit > most + self._typed.bonus:
            position = self.source_map.position(self._at("limit"))
            yield Problem(Code.LIMIT_OUT_OF_REACH, position, {"most": str(most)})

    def _rows(self) -> Iterator[Mapping[str, int]]:
        return (by_option(issue, self._typed.issues[issue.key]) for issue in self.issues)


def wrong_votes(case: Parsed[Case]) -> Iterator[Problem]:
    """A voting rule names sides of its negotiation, and asks no more votes than there are.

    Good: six roles have points, and the case says `voting: {agree: 5, must: [company]}`.
    Bad: `voting: {agree: 7}` with six sides, or a veto for a role that is none of them.
    """
    sides = [part.holder for part in case.model.parts_of("points")]
    for part in case.model.parts_of("voting"):
        if not part.value or not sides:
            continue
        for index, name in enumerate(part.value.must):
            if name not in sides:
                position = case.source_map.position((*part.location, "must", index))
                yield unknown(Code.NO_SUCH_SIDE, position, name, sides)
        if part.value.agree and part.value.agree > len(sides):
            position = case.source_map.position((*part.location, "agree"))
            facts = {"count": str(len(sides)), "sides": ", ".join(sides)}
            yield Problem(Code.TOO_MANY_VOTES, position, facts)
