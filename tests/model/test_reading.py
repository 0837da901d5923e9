import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.model import Files, read
from oefenkoffer.problems import KitProblems, Position
from oefenkoffer.vocabulary import Spoken
from tests.model.project import (
    CASE,
    FORMS,
    KIT,
    METHOD,
    PROJECT,
    SESSION,
    edited,
    files,
    report,
    workshop,
)

OTHER = "roleplays/cases/buren.yml"


def places(changes: dict[str, str]) -> list[str]:
    """Where the problems of a changed project stand, and of which code they are."""
    with pytest.raises(KitProblems) as caught:
        read(files(changes))
    return [f"{problem.position} {problem.code.value}" for problem in caught.value.problems]


def test_one_broken_case_silences_no_rule_about_the_others() -> None:
    found = places(
        {
            CASE: edited(CASE, "title: De keuken is oud", "title: [")[CASE],
            OTHER: edited(CASE, "refusal: norm", "refusal: nrm")[CASE],
            **edited(KIT, "[keuken]", "[keuken, buren, wachtlijst]"),
        }
    )

    assert [place for place in found if CASE not in place] == [
        "roleplays/cases/buren.yml:7:10 K004",
        "roleplays/kit.yml:9:29 K016",
    ]
    assert any(CASE in place for place in found)


def test_mistakes_of_every_file_are_reported_at_once() -> None:
    changes = {
        **edited(CASE, "level: 1", "level: 9"),
        OTHER: edited(CASE, "watch: explains_why", "watch: x")[CASE],
        **edited(METHOD, "step: attention", "step: x"),
        **edited(KIT, "[keuken]", "[keuken, x]"),
    }

    assert places(changes) == [
        "roleplays/cases/buren.yml:42:12 K005",
        "roleplays/cases/keuken.yml:8:8 M006",
        "roleplays/kit.yml:9:22 K016",
        "roleplays/method.yml:18:11 K002",
    ]


def test_without_a_method_the_rules_about_one_case_still_run() -> None:
    changes = {
        **edited(METHOD, "step: attention", "step: []"),
        **edited(CASE, "      source: Een boek\n", ""),
    }

    assert places(changes) == [
        "roleplays/cases/keuken.yml:49:15 K028",
        "roleplays/method.yml:18:11 M003",
    ]


def test_an_id_in_the_file_hides_no_other_mistake() -> None:
    changed = edited(CASE, "title: De keuken is oud\n", "id: x\ntitle: De keuken is oud\n")
    changed[CASE] = changed[CASE].replace("level: 1", "level: 9")

    assert places(changed) == [
        "roleplays/cases/keuken.yml:1:1 M021",
        "roleplays/cases/keuken.yml:9:8 M006",
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "nl",
            (
                "roleplays/cases/keuken.yml:10:28: M007 bij 'play' hoort een heel getal\n"
                "    timing: {prepare: 3, play: zes, derole: 1, debrief: 7, retry: 3}\n"
                "                               ^\n"
                "  Tip: Typ alleen 6."
            ),
        ),
        (
            "en",
            (
                "roleplays/cases/keuken.yml:10:28: M007 'play' takes a whole number\n"
                "    timing: {prepare: 3, play: zes, derole: 1, debrief: 7, retry: 3}\n"
                "                               ^\n"
                "  Hint: Type only 6."
            ),
        ),
    ],
)
def test_a_report_in_the_authors_language(language: Spoken, expected: str) -> None:
    assert report(files(edited(CASE, "play: 6", "play: zes")), language) == expected


def test_refused_kinds_have_a_name_in_english_too() -> None:
    changed = edited(CASE, "debrief: Wat werkte?", 'debrief: "***"')

    assert report(files(changed), "en") == (
        "roleplays/cases/keuken.yml:43:10: M016 the text for 'debrief' holds something that"
        " cannot stand here: a rule\n"
        '    debrief: "***"\n'
        "             ^\n"
        "  Hint: Use plain text, bold, italics, lists, tables, pictures, links and quotes only."
    )


def test_cases_stand_in_the_order_of_the_kit_then_by_name() -> None:
    others = {f"roleplays/cases/{name}.yml": PROJECT[CASE] for name in ("zolder", "buren", "afval")}
    order = edited(KIT, "[keuken]", "[keuken, buren]")

    cases = workshop({**others, **order}).cases

    assert [case.id for case in cases] == ["keuken", "buren", "afval", "zolder"]


def test_named_values_keep_the_order_of_the_file() -> None:
    found = workshop()

    assert found.method
    assert list(found.method.steps) == ["why_not", "attention"]
    assert list(found.cases[0].roles) == ["medewerker", "huurder", "observator"]


def test_a_workshop_knows_where_its_values_stand() -> None:
    found = workshop({OTHER: PROJECT[CASE]})

    assert [
        found.position(found.case_path("buren"), ("level",)),
        found.position(METHOD, ("summary",)),
        found.position(KIT, ("language",)),
    ] == [Position(OTHER, 8, 8), Position(METHOD, 2, 10), Position(KIT, 3, 11)]


def test_typing_mistake_hides_no_other_mistake_of_its_file() -> None:
    changes = edited(CASE, "title: De keuken is oud", "titel: De keuken: oud")
    changes[CASE] = changes[CASE].replace("level: 1", "level: 9")
    changes[CASE] = changes[CASE].replace("refusal: norm", "refusal: nrm")

    assert places(changes) == [
        "roleplays/cases/keuken.yml:1:17 Y033",
        "roleplays/cases/keuken.yml:8:8 M006",
    ]


def test_rules_run_on_a_file_whose_only_mistake_is_in_its_typing() -> None:
    changes = edited(CASE, "title: De keuken is oud", "title: Kamer #1")
    changes[CASE] = changes[CASE].replace("refusal: norm", "refusal: nrm")

    assert places(changes) == [f"{CASE}:1:14 Y020", f"{CASE}:7:10 K004"]


@pytest.mark.parametrize("path", [KIT, METHOD, FORMS, CASE, SESSION])
@pytest.mark.parametrize("how", ["oversized", "outside"])
def test_file_that_cannot_be_read_brings_no_errors_about_sound_ones(path: str, how: str) -> None:
    session = "title: Ochtend\nstart: 9.00\nblocks:\n  - {title: A, minutes: 9, cases: [keuken]}\n"
    forms = "forms:\n  plan:\n    title: Plan\n    parts:\n      - fields: [Naam]\n"
    every = files({SESSION: session, FORMS: forms}).contents
    contents = {name: data for name, data in every.items() if name != path}
    oversized = {path: 30_000_000} if how == "oversized" else {}
    outside = frozenset({path} - oversized.keys())
    with pytest.raises(KitProblems) as refused:
        read(Files(contents, outside, oversized))

    assert [problem.position.path for problem in refused.value.problems] == [path]


def test_labels_beside_a_kit_are_those_of_its_language() -> None:
    kit = edited(KIT, "language: nl", "language: fy_NL")
    theirs = {"roleplays/labels/fy.yml": "card: {task: Dyn opdracht}\n"}

    own = read(files({**kit, **theirs, "roleplays/labels/de.yml": "card: {task: Aufgabe}\n"}))

    assert (own.settings.language, dict(own.own_language)) == (
        "fy-NL",
        {"card.task": "Dyn opdracht"},
    )


def test_labels_beside_a_kit_say_otherwise_what_ours_say() -> None:
    own = read(files({"roleplays/labels/nl.yml": "card: {task: Jouw taak}\n"}))
    settings = edited(KIT, "language: nl", "language: nl\nlabels: {card.task: Doe dit}")
    over_it = read(files({**settings, "roleplays/labels/nl.yml": "card: {task: Jouw taak}\n"}))

    assert branding_of(own).labels.text("card.task") == "Jouw taak"
    assert branding_of(over_it).labels.text("card.task") == "Doe dit"


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("card: taak", "roleplays/labels/fy.yml:1:7 M004"),
        ("card:\n  task:\n", "roleplays/labels/fy.yml:2:3 M002"),
        ("- card", "roleplays/labels/fy.yml:1:1 Y009"),
        ("", "roleplays/labels/fy.yml M020"),
        ("card: {task: [a]}", "roleplays/labels/fy.yml:1:14 M003"),
        ("card: {task: Dyn 😀}", "roleplays/labels/fy.yml:1:18 K026"),
        ("card:\n  task: Oan {it} wurk", "roleplays/labels/fy.yml:2:9 K071"),
    ],
)
def test_labels_beside_a_kit_are_refused_where_they_are_wrong(labels: str, expected: str) -> None:
    kit = edited(KIT, "language: nl", "language: fy")

    assert places({**kit, "roleplays/labels/fy.yml": labels}) == [expected]


@pytest.mark.parametrize(
    ("language", "quoted"),
    [
        ("nl", "Zij zegt: “Doe ‘maar’.”"),
        ("de-AT", "Zij zegt: „Doe ‚maar‘.“"),  # noqa: RUF001 (a quotation mark)
        ("fr", "Zij zegt: «\xa0Doe “maar”.\xa0»"),
        ("es", "Zij zegt: «Doe “maar”.»"),
        ("fy", "Zij zegt: ”Doe ’maar’.”"),
    ],
)
def test_straight_quotation_marks_become_those_of_the_language(language: str, quoted: str) -> None:
    typed = """'Zij zegt: "Doe ''maar''."'"""
    changes = {
        **edited(KIT, "language: nl", f"language: {language}"),
        **edited(CASE, "title: De keuken is oud", f"title: {typed}"),
        "roleplays/labels/fy.yml": 'written: {quotes: "” ” ’ ’"}\n',
    }
    changes[CASE] = changes[CASE].replace("persona: Je woont er lang.", f"persona: {typed}")

    (case,) = read(files(changes)).cases

    persona = next(part.value for part in case.parts if part.key == "persona")
    assert (case.title, persona.plain) == (quoted, quoted)


@pytest.mark.parametrize("typed", ["oui", "sí", "SI", "ja", "true", "jawis"])
def test_yes_may_be_said_in_any_language_and_in_that_of_the_kit(typed: str) -> None:
    changes = {
        **edited(KIT, "language: nl", "language: fy"),
        **edited(METHOD, "on_practitioner_card: ja", f"on_practitioner_card: {typed}"),
        "roleplays/labels/fy.yml": 'written: {"yes": "ja, jawis"}\n',
    }

    method = read(files(changes)).method

    assert method
    assert method.steps["why_not"].on_practitioner_card is True


SENSE = {
    "K001": (CASE, "  attention: Luister naar haar.\n", ""),
    "K002": (CASE, "  attention: Luister", "  atention: Luister"),
    "K003": (CASE, "  contact:\n    - say", "  kontakt:\n    - say"),
    "K004": (CASE, "refusal: norm", "refusal: nrom"),
    "K005": (CASE, "watch: explains_why", "watch: explains"),
    "K006": (CASE, "  observator:\n    plays: observer\n    watch: explains_why\n", ""),
    "K016": (KIT, "case_order: [keuken]", "case_order: [keukens]"),
    "K026": (CASE, "persona: Je woont er lang.", "persona: Je woont er lang 😀"),
    "K028": (CASE, "      source: Een boek\n", ""),
    "K029": (KIT, "case_order", "style: {accent: '#ffcc00'}\ncase_order"),
}
SHAPE = {CASE: ("level: 1", "level: 9"), KIT: ("language: nl", "language: nl\nrelease: soon")}


@pytest.mark.parametrize(("code", "change"), SENSE.items())
def test_mistakes_of_sense_and_of_shape_are_told_at_once(
    code: str, change: tuple[str, str, str]
) -> None:
    path, old, new = change
    assert PROJECT[path].count(old) == 1
    typed = PROJECT[path].replace(old, new).replace(*SHAPE[path])
    with pytest.raises(KitProblems) as refused:
        read(files({path: typed}))

    codes = [problem.code.value for problem in refused.value.problems]
    assert code in codes
    assert {"M006", "M009"} & {*codes}


def test_a_rule_says_nothing_of_what_is_wrong_in_shape() -> None:
    changes = edited(CASE, "    plays: observer\n    watch: explains_why", "    plays: observr")

    assert [place.split()[1] for place in places(changes)] == ["M006"]
