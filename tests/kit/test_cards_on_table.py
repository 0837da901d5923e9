"""Print jobs and edits drawn at random: what is told to throw away agrees with a table of cards."""

from collections import Counter
from collections.abc import Iterable, Mapping

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from oefenkoffer.kit.jobs import Printed, PrintedJob, PrintHistory, confirmed, thrown_away
from oefenkoffer.kit.jobs.cards_on_table import to_reprint
from oefenkoffer.print_request import PrintRequest

CASES = ("buren", "keuken", "trap")
REQUESTS = [
    PrintRequest(size="A5", groups=2),
    PrintRequest(size="A5", groups=4),
    PrintRequest(size="A5"),
    PrintRequest(size="A5", cases=("keuken",)),
    PrintRequest(size="A5", cases=("buren", "keuken"), copies=3),
    PrintRequest(size="A6", duplex="long", groups=2),
    PrintRequest(size="A6", duplex="long", session="ochtend"),
]


def cards(jobs: Iterable[PrintedJob]) -> Counter[Printed]:
    """All cards of jobs, as somebody counts them who holds them."""
    held = Counter[Printed]()
    for job in jobs:
        for card in job.cards.values():
            held[card] += job.times
    return held


def by_kind(held: Counter[Printed]) -> Counter[tuple[str, str]]:
    """How many there are of each case and look, in all versions."""
    kinds = Counter[tuple[str, str]]()
    for card, count in held.items():
        kinds[card.case, card.mark.partition(" ")[2]] += count
    return kinds


class TableOfCards(RuleBasedStateMachine):
    """A trainer who prints, edits and throws away what is told; and the history beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.versions = dict.fromkeys(CASES, 1)
        self.gone: set[str] = set()
        self.history = PrintHistory()
        self.table = Counter[Printed]()

    def now(self, request: PrintRequest) -> Mapping[str, Printed]:
        wanted = [case for case in request.cases or CASES if case not in self.gone]
        look = f"{request.size} {request.session}"
        return {
            case: Printed(
                case, str(self.versions[case]), "huurder", f"{self.versions[case]} {look}"
            )
            for case in wanted
        }

    def is_old(self, card: Printed) -> bool:
        return card.case in self.gone or card.version != str(self.versions[card.case])

    def old(self) -> Counter[Printed]:
        return Counter({card: count for card, count in self.table.items() if self.is_old(card)})

    def confirm(self) -> Counter[Printed]:
        """Lay down what waits, and throw away what is told, which comes back."""
        told = Counter({card: count for count, card in thrown_away(self.history, self.now)})
        self.table += cards(self.history.waiting)
        assert all(map(self.is_old, told)), "a card that is right is thrown away"
        assert told <= self.table, "more is thrown away than lies there"
        self.table -= told
        self.history = confirmed(self.history, self.now)
        return told

    @rule(case=st.sampled_from(CASES))
    def edit(self, case: str) -> None:
        self.versions[case] += 1

    @rule(case=st.sampled_from(CASES))
    def delete_or_bring_back(self, case: str) -> None:
        self.gone ^= {case}

    @rule(asked=st.lists(st.sampled_from(REQUESTS), min_size=1, max_size=3), is_good=st.booleans())
    def print_jobs(self, asked: list[PrintRequest], *, is_good: bool) -> None:
        for request in asked:
            self.history = self.history.with_jobs([PrintedJob(request, self.now(request))])
        new = by_kind(cards(self.history.waiting))
        if is_good:
            told = self.confirm()
            still_there = Counter({it: n for it, n in told.items() if it.case not in self.gone})
            assert by_kind(still_there) <= new, "a new card takes the place of one old card"

    @rule()
    def print_what_changed(self) -> None:
        self.confirm()
        lay, old, lying = by_kind(self.table), self.old(), self.history.confirmed
        again = [
            PrintedJob(job.request, {case: self.now(job.request)[case] for case in cases})
            for job in lying
            if (cases := to_reprint(job, lying, self.now))
        ]
        self.history = self.history.with_jobs(again)
        assert self.confirm() == old, "all old cards go, and no other"
        still_there = Counter({kind: n for kind, n in lay.items() if kind[0] not in self.gone})
        assert still_there <= by_kind(self.table), "each old card has a new one"
        lying = self.history.confirmed
        assert not any(to_reprint(job, lying, self.now) for job in lying), "once is enough"

    @invariant()
    def history_knows_the_table(self) -> None:
        assert cards(self.history.confirmed) == self.table


TestTableOfCards = TableOfCards.TestCase
TestTableOfCards.settings = settings(max_examples=30, stateful_step_count=10, deadline=None)
