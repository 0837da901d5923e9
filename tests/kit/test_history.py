from oefenkoffer.kit.jobs import (
    Printed,
    PrintHistory,
    changed,
    confirmed,
    history_text,
    outdated,
    parse_history,
)

OLD = Printed("keuken", "1", "huurder", "aaaaaa")
NEW = Printed("keuken", "2", "huurder", "bbbbbb")
SAME = Printed("buren", "1", "huurder", "cccccc")
GONE = Printed("hond", "1", "huurder", "dddddd")

ON_TABLE = PrintHistory(
    confirmed={"keuken/huurder": OLD, "buren/huurder": SAME, "hond/huurder": GONE},
)
NOW = {"keuken/huurder": NEW, "buren/huurder": SAME}


def test_only_cards_that_differ_have_changed() -> None:
    assert changed(ON_TABLE, NOW) == {"keuken/huurder"}


def test_everything_is_new_to_a_computer_that_never_printed() -> None:
    assert changed(PrintHistory(), NOW) == set(NOW)


def test_old_and_vanished_cards_are_thrown_away() -> None:
    assert outdated(ON_TABLE, NOW, NOW) == (GONE, OLD)


def test_a_card_that_was_not_asked_for_stays() -> None:
    assert outdated(ON_TABLE, {"buren/huurder": SAME}, {*NOW, "hond/huurder"}) == ()


def test_what_is_confirmed_takes_the_place_of_what_was_there() -> None:
    memory = PrintHistory({"keuken/huurder": NEW}, ON_TABLE.confirmed)

    assert confirmed(memory, NOW) == PrintHistory(
        {}, {"keuken/huurder": NEW, "buren/huurder": SAME}
    )


def test_the_memory_reads_what_it_wrote() -> None:
    memory = PrintHistory({"keuken/huurder": NEW}, ON_TABLE.confirmed)

    assert parse_history(history_text(memory)) == memory


def test_a_broken_memory_is_no_memory() -> None:
    broken = [
        "",
        "[]",
        "{}",
        '{"made": 1, "confirmed": {}}',
        '{"made": {"a": {}}, "confirmed": {}}',
    ]

    assert [parse_history(text) for text in broken] == [PrintHistory()] * 5


def test_the_memory_holds_names_versions_and_marks_only() -> None:
    assert history_text(PrintHistory({"keuken/huurder": NEW})) == (
        '{\n "made": {\n  "keuken/huurder": {\n   "case": "keuken",\n   "version": "2",\n'
        '   "role": "huurder",\n   "mark": "bbbbbb"\n  }\n },\n "confirmed": {}\n}\n'
    )
