"""What one computer remembers of printed cards: jobs, how often, and what each card said."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from oefenkoffer.kit import jobs
from oefenkoffer.kit.desk import trainer_start
from oefenkoffer.kit.jobs import (
    Printed,
    PrintedJob,
    PrintHistory,
    confirmed,
    history_text,
    parse_history,
    thrown_away,
)
from oefenkoffer.kit.jobs.cards_on_table import to_reprint
from oefenkoffer.print_request import PrintRequest
from tests.kit.test_jobs import ALL, WORKSHOP

OLD = Printed("keuken", "1", "huurder", "aaaaaa")
NEW = Printed("keuken", "2", "huurder", "bbbbbb")
SAME = Printed("buren", "1", "huurder", "cccccc")
GONE = Printed("hond", "1", "huurder", "dddddd")
TABLE = {"keuken/huurder": OLD, "buren/huurder": SAME}
NOW = {"keuken/huurder": NEW, "buren/huurder": SAME}


def job(cards: Mapping[str, Printed], **asked: object) -> PrintedJob:
    return PrintedJob(PrintRequest(size="A5", **asked), cards)  # type: ignore[arg-type]


def today(request: PrintRequest) -> Mapping[str, Printed]:
    """What a request prints after an edit of the kitchen, and without the dog."""
    return {id_: card for id_, card in NOW.items() if card.case in (request.cases or {card.case})}


def on_table(*waiting: PrintedJob, table: tuple[PrintedJob, ...] = ()) -> tuple[PrintedJob, ...]:
    history = PrintHistory(confirmed=table)
    for made in waiting:
        history = history.with_jobs([made])
    result = confirmed(history, today)
    assert result.waiting == ()
    return result.confirmed


def test_jobs_that_wait_are_all_confirmed_each_as_it_was_printed() -> None:
    groups, large = job(TABLE, groups=4, duplex="long"), job(NOW, large_print=True)

    assert on_table(groups, large) == (groups, large)


def test_a_job_that_was_made_again_waits_once_with_its_last_cards() -> None:
    assert on_table(job(TABLE, groups=4), job(NOW, groups=4)) == (job(NOW, groups=4),)


def test_packs_for_two_groups_and_then_for_four_are_six_old_cards_of_each() -> None:
    two, four = job(TABLE, groups=2), job(TABLE, groups=4)
    table = on_table(four, table=on_table(two))
    again = [
        replace(made, cards={id_: NOW[id_] for id_ in to_reprint(made, table, today)})
        for made in table
    ]
    history = PrintHistory(confirmed=table).with_jobs(again)

    assert again == [job({"keuken/huurder": NEW}, groups=n) for n in (2, 4)]
    assert thrown_away(history, today) == ((6, OLD),)
    assert confirmed(history, today).confirmed == (job(NOW, groups=2), job(NOW, groups=4))


def test_cards_of_a_reprint_take_the_place_of_those_before() -> None:
    reprint = job({"keuken/huurder": NEW}, groups=4)

    assert on_table(reprint, table=(job(TABLE, groups=4),)) == (job(NOW, groups=4),)


def test_a_case_that_was_printed_by_itself_takes_the_place_of_its_old_cards() -> None:
    alone = job({"keuken/huurder": NEW}, cases=("keuken",))
    table = on_table(alone, table=(job(TABLE),))

    assert table == (job({"buren/huurder": SAME}), alone)
    assert [to_reprint(made, table, today) for made in table] == [frozenset(), frozenset()]


@pytest.mark.parametrize(
    "other", [{"duplex": "long"}, {"size": "A6"}, {"black_and_white": True}, {"stock": "L7163"}]
)
def test_cards_that_look_otherwise_lie_beside_each_other(other: dict[str, object]) -> None:
    alone = replace(job(NOW), request=replace(PrintRequest(size="A5"), **other))  # type: ignore[arg-type]

    assert on_table(alone, table=(job(TABLE),)) == (job(TABLE), alone)


def test_one_copy_leaves_the_packs_of_four_groups_as_they_are() -> None:
    assert on_table(job({"keuken/huurder": NEW}), table=(job(TABLE, groups=4),)) == (
        job(TABLE, groups=4),
        job({"keuken/huurder": NEW}),
    )


def test_what_is_gone_from_the_workshop_is_told_and_no_longer_remembered() -> None:
    history = PrintHistory(
        (job({**NOW, "hond/huurder": GONE}),), (job({"hond/huurder": GONE}, large_print=True),)
    )

    assert thrown_away(history, today) == ((2, GONE),)
    assert confirmed(history, today).confirmed == (job(NOW),)


def test_only_the_last_jobs_wait() -> None:
    history = PrintHistory()
    for copies in range(1, 31):
        history = history.with_jobs([job(NOW, copies=copies)])

    assert [made.times for made in history.waiting] == list(range(11, 31))


def test_the_history_reads_what_it_wrote() -> None:
    history = PrintHistory(
        (job(NOW, cases=("keuken", "buren"), groups=4, duplex="long", margin=3.5),),
        (job(TABLE), job(NOW, large_print=True)),
    )

    assert parse_history(history_text(history)) == history


def test_a_file_of_before_jobs_were_kept_is_read() -> None:
    former = (
        '{"made": {}, "confirmed": {"keuken/huurder": {"case": "keuken", "version": "1", '
        '"role": "huurder", "mark": "aaaaaa"}}}'
    )

    assert parse_history(former) == PrintHistory(
        (), (PrintedJob(PrintRequest(), {"keuken/huurder": OLD}),)
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"made": 1, "confirmed": {}}',
        '{"made": {"a": {}}, "confirmed": {}}',
        '{"waiting": 1, "confirmed": []}',
        '{"waiting": [{}], "confirmed": []}',
        '{"waiting": [{"asked": {"groups": "x"}, "cards": {}}], "confirmed": []}',
        '{"waiting": [{"asked": [], "cards": {}}], "confirmed": []}',
    ],
)
def test_a_broken_history_is_no_history(text: str) -> None:
    assert parse_history(text) == PrintHistory()


def test_what_a_newer_program_remembers_of_a_job_does_no_harm() -> None:
    text = history_text(PrintHistory((job(NOW),))).replace('"size"', '"colour": "red", "size"')

    assert parse_history(text) == PrintHistory((job(NOW),))


def test_the_history_holds_names_versions_and_marks_only() -> None:
    assert history_text(PrintHistory((job({"keuken/huurder": NEW}, groups=4),))) == (
        '{\n "waiting": [\n  {\n   "asked": {\n    "groups": 4,\n    "size": "A5"\n   },\n'
        '   "cards": {\n    "keuken/huurder": {\n     "case": "keuken",\n     "version": "2",\n'
        '     "role": "huurder",\n     "mark": "bbbbbb"\n    }\n   }\n  }\n ],\n'
        ' "confirmed": []\n}\n'
    )


def stale(made: PrintedJob, *ids: str) -> PrintedJob:
    """A job of which some cards said something else."""
    old = {id_: replace(card, mark="000000") for id_, card in made.cards.items() if id_ in ids}
    return replace(made, cards={**made.cards, **old})


def test_each_job_on_the_table_is_reprinted_as_it_was_printed() -> None:
    groups = PrintRequest(groups=4, duplex="long", size="A6")
    large = PrintRequest(large_print=True, cases=("te-laat",))
    table = tuple(jobs.printed_job(WORKSHOP, asked) for asked in (groups, large))
    history = PrintHistory(confirmed=tuple(stale(made, ALL[1], ALL[4]) for made in table))

    first, second = jobs.reprints(history, WORKSHOP, PrintRequest())

    assert (first.request, first.only) == (groups, frozenset({ALL[1], ALL[4]}))
    assert (second.request.large_print, second.only) == (True, frozenset({ALL[1]}))


def test_a_reprint_has_a_first_sheet_when_it_is_asked_for_now() -> None:
    made = jobs.printed_job(WORKSHOP, PrintRequest(cover=True))
    history = PrintHistory(confirmed=(stale(made, ALL[1]),))

    covers = [
        jobs.reprints(history, WORKSHOP, PrintRequest(cover=cover))[0].request.cover
        for cover in (None, True)
    ]

    assert covers == [None, True]


def test_a_choice_of_cases_narrows_what_is_reprinted() -> None:
    made = jobs.printed_job(WORKSHOP, PrintRequest(copies=3))
    history = PrintHistory(confirmed=(stale(made, ALL[1], ALL[4]),))

    (reprint,) = jobs.reprints(history, WORKSHOP, PrintRequest(cases=("te-laat",)))

    assert (reprint.request.copies, reprint.only) == (3, frozenset({ALL[1]}))


def test_who_says_how_to_print_gets_what_does_not_lie_there_in_that_look() -> None:
    made = jobs.printed_job(WORKSHOP, PrintRequest(groups=2, duplex="long"))
    history = PrintHistory(confirmed=(stale(made, ALL[0]),))

    def only(request: PrintRequest) -> frozenset[str]:
        (reprint,) = jobs.reprints(history, WORKSHOP, request)
        return reprint.only or frozenset()

    assert only(PrintRequest(duplex="long")) == {ALL[0]}
    assert only(PrintRequest(duplex="long", groups=3)) == set(ALL), "there are two of each only"
    assert only(PrintRequest(duplex="short")) == set(ALL)


def test_cards_on_the_table_keep_the_size_that_they_have() -> None:
    assert jobs.printed_job(WORKSHOP).request == PrintRequest(size="A5")
    assert jobs.printed_job(WORKSHOP, PrintRequest(size="A6")).request == PrintRequest(size="A6")


def test_a_case_that_is_gone_is_thrown_away_and_its_job_goes_on() -> None:
    asked = PrintRequest(cases=("te-laat", "hond"), groups=2)
    made = jobs.printed_job(WORKSHOP, PrintRequest(cases=("te-laat",), groups=2))
    before = PrintedJob(asked, {**made.cards, "hond/huurder": GONE})

    history = PrintHistory(confirmed=(before,))

    assert jobs.reprints(history, WORKSHOP, PrintRequest()) == ()
    assert thrown_away(history, jobs.cards_now(WORKSHOP)) == ((2, GONE),)


def test_a_case_that_is_gone_is_not_asked_for_in_the_reprint_of_its_job() -> None:
    made = jobs.printed_job(WORKSHOP, PrintRequest(cases=("te-laat",), groups=2))
    before = replace(made, request=replace(made.request, cases=("te-laat", "hond")))

    (reprint,) = jobs.reprints(PrintHistory((), (stale(before, ALL[1]),)), WORKSHOP, PrintRequest())

    assert (reprint.request.cases, reprint.only) == (("te-laat",), frozenset({ALL[1]}))


def test_a_computer_that_never_printed_prints_all_that_is_asked() -> None:
    (reprint,) = jobs.reprints(PrintHistory(), WORKSHOP, PrintRequest(cases=("te-laat",)))

    assert reprint.only == frozenset(ALL[:3])


def test_desk_of_the_trainer_tells_of_each_job_what_is_old() -> None:
    groups = jobs.printed_job(WORKSHOP, PrintRequest(groups=4, cases=("te-laat",)))
    large = jobs.printed_job(WORKSHOP, PrintRequest(large_print=True, cases=("te-laat",)))
    fewer = {id_: card for id_, card in groups.cards.items() if id_ != ALL[0]}
    table = (stale(replace(groups, cards=fewer), ALL[1]), large)
    history = PrintHistory((large,), table)

    desk = trainer_start((), WORKSHOP, "before", history, manual=None)

    name, foot = "rolkaarten-te-laat-A5-4-groepen", "4 × te-laat · versie 2 · lezer · 000000"
    assert re.findall("<p><b>(.+?)</b>: (.+)", desk) == [
        (name, f"{len(fewer) * 4} kaarten."),
        (name.replace("4-groepen", "grote-letters"), f"{len(large.cards)} kaarten."),
    ]
    assert desk.count(foot) == 1
    assert desk.count("4 kaarten ontbreken nog.") == 1
    assert desk.count("Alles klopt nog.") == 1
    assert f"{len(large.cards)} kaarten zijn gemaakt." in desk
