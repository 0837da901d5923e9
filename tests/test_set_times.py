"""Who sees what of news at set times and of papers to hold, on everything that a build writes.

As in `test_marks.py` each text is a mark: a leak fails, and so does a loss.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.events import EventList, event_lists, handed_out_in_time
from oefenkoffer.audience.own_sheets import own_sheets
from oefenkoffer.audience.role_cards import role_cards
from oefenkoffer.cli import main
from oefenkoffer.gate.secrets import texts_of
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.cards.injects import inject_cards
from oefenkoffer.renderers.documents import document_sheets
from oefenkoffer.renderers.events import list_of_events
from tests.marks import MARK, Marked, text_of
from tests.mkdocs_plugin.project import CONFIG, PAGES
from tests.papers import texts
from tests.tabletop import HERE, contents
from tests.typeset_once import Documents

pytestmark = pytest.mark.uncounted

CASE = "roleplays/cases/larkfield.yml"
TIMED = ("reports", "injects", "reserve", "cues")
TOLD = ("title", "subject", "text", "if", "expected")
"""What is said in an entry, and is no name or number."""


def below(parent: str, *names: str) -> set[str]:
    return {f"{parent}.{name}" for name in names}


def entries() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each entry with what it is called here: its part, whom it is for, and where it is shown."""
    for part in TIMED:
        for entry in loaded()[part]:
            to = entry["to"] if isinstance(entry["to"], str) else "some"
            where = "".join(f".{key}" for key in ("slide", "page") if entry.get(key))
            yield f"{part}.{'one' if to in loaded()['roles'] else to}{where}", entry


def loaded() -> dict[str, Any]:
    text = (HERE / CASE).read_text(encoding="utf-8")
    values: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (text only)
    return values


def marked_case() -> tuple[dict[str, Any], Mapping[str, str]]:
    """The case with a mark for each text of its entries and documents, and what each is called."""
    fields: dict[str, str] = {}

    def mark(field: str) -> str:
        fields[f"qzv{len(fields):03}vzq"] = field
        return f"qzv{len(fields) - 1:03}vzq"

    def told(values: dict[str, Any], name: str) -> dict[str, Any]:
        return {
            key: mark(f"{name}.{key}") if key in TOLD else value for key, value in values.items()
        }

    case = loaded()
    names = iter(name for name, _ in entries())
    for part in TIMED:
        case[part] = [told(entry, next(names)) for entry in case[part]]
    case["plan"] = told(case["plan"], "plan")
    for key, role in case["roles"].items():
        if "knows" in role:
            role["knows"] = mark(f"{key}.knows")
        if "notice" in role:
            role["notice"] = told(role["notice"], f"{key}.notice")
    return case, fields


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    folder = tmp_path_factory.mktemp("marks")
    case, fields = marked_case()
    files = {
        **contents(),
        CASE: yaml.safe_dump(case, sort_keys=False).encode(),
        "docs/index.md": PAGES["index.md"].encode(),
        "mkdocs.yml": PLAIN.encode(),
    }
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return Marked(folder, fields)


PLAIN = f"{CONFIG.partition('nav:')[0]}theme:{CONFIG.partition('theme:')[2]}".replace(
    ": nl", ": en"
)


def outputs(folder: Path) -> list[str]:
    """Each site as a whole, and each other file by itself."""
    files = [path for part in ("print", "slides") for path in (folder / part).iterdir()]
    return sorted([*(path.relative_to(folder).as_posix() for path in files), "site", "trainer"])


def seen(marked: Marked, output: Path) -> set[str]:
    """The fields of which anything is seen in a file, or in all files of a folder."""
    files = [path for path in output.rglob("*") if path.is_file()] if output.is_dir() else [output]
    assert files
    return {field for path in files for field in marked.seen_in(text_of(path))}


@pytest.fixture(scope="module")
def builds(marked: Marked, documents: Documents) -> Mapping[str, Path]:
    """The output of a whole build, by release."""
    for release in APPROVED:
        documents.forget_questions()
        command = ["build", "--project", str(marked.folder), "--release", release, "-q"]
        result = CliRunner().invoke(main, [*command, "--output", str(marked.folder / release)])
        assert result.exit_code == 0, result.output
    return {release: marked.folder / release for release in APPROVED}


REPORTS = below("reports.everyone.slide", "title", "text")
FOR_ALL = {"injects.everyone.text", "injects.everyone.slide.text"}
FOR_ONE = below("injects.one", "subject", "text")
FOR_SOME = below("injects.some", "subject", "text")
RESERVE = below("reserve.one", "if", "text")
EXPECTED = {f"injects.{to}.expected" for to in ("everyone", "everyone.slide", "one", "some")}
OPEN = {"cues.trainer.page.text"}
"""What everyone may know beforehand, because its author says so."""
CUES = below("cues.one", "if", "text")

NEWS = REPORTS | FOR_ALL | FOR_ONE | FOR_SOME | {"reserve.one.text"}
PAPERS = (
    below("plan", "subject", "text")
    | below("board.notice", "subject", "text")
    | {"press.notice.text"}
)
CARDS = (
    {f"{role}.knows" for role in ("it", "care", "legal", "press", "board")}
    | CUES
    | {
        "plan.subject",
        "board.notice.subject",
    }
)
AFTERWARDS = NEWS | EXPECTED | RESERVE | OPEN
EVENTS = AFTERWARDS | CUES | {"cues.one.expected", "cues.trainer.text"}
ALL = EVENTS | CARDS | PAPERS
SHOWN = REPORTS | {"injects.everyone.slide.text"}

ALWAYS: Mapping[str, set[str]] = {
    "print/booklet-handouts.pdf": AFTERWARDS,
    "print/cards-to-hand-out-larkfield.pdf": NEWS,
    "print/facilitator-guide-morning.pdf": set(),
    "print/handout-larkfield.pdf": AFTERWARDS,
    "print/list-of-events-larkfield.pdf": EVENTS,
    # Without what reaches only those whom this evaluator does not watch.
    "print/list-of-events-larkfield-evaluator-1.pdf": AFTERWARDS - OPEN - {"injects.some.subject"},
    "print/papers-to-hold-larkfield.pdf": PAPERS,
    "print/role-cards.pdf": CARDS,
    "print/role-cards-both-sides.pdf": CARDS,
    # the deck of the cases, and that of the day
    **{
        f"{name}{ending}": SHOWN
        for deck, noted in (("slides-with-answers", ""), ("slides-with-answers-morning", "-notes"))
        for name, endings in (
            (f"print/{deck}", (".pdf", "-4-3.pdf", "-notes.pdf")),
            (f"slides/{deck}{noted}", (".html", ".pptx")),
        )
        for ending in endings
    },
    "print/trainers-set.pdf": ALL,
    "trainer": ALL,
}
"""What each paper and deck may tell, whether the exercise is over or not."""

BEFORE = tuple(
    name
    for deck in ("slides", "slides-morning")
    for name in (
        *(f"print/{deck}{ending}.pdf" for ending in ("", "-4-3", "-handout")),
        *(f"slides/{deck}.{kind}" for kind in ("html", "pptx")),
    )
)
"""What may be passed on to participants beforehand."""

APPROVED: Mapping[str, Mapping[str, set[str]]] = {
    "before": {**ALWAYS, **{name: set[str]() for name in BEFORE}, "site": OPEN},
    "after": {
        **ALWAYS,
        "print/slides-with-answers-handout.pdf": SHOWN,
        "print/slides-with-answers-morning-handout.pdf": SHOWN,
        "site": AFTERWARDS,
    },
}


@pytest.mark.parametrize("release", APPROVED)
def test_each_output_tells_exactly_what_was_approved(
    marked: Marked, builds: Mapping[str, Path], release: str
) -> None:
    folder = builds[release]

    assert {name: seen(marked, folder / name) for name in outputs(folder)} == APPROVED[release]


def test_every_text_is_told_somewhere(marked: Marked) -> None:
    assert set(marked.fields.values()) == ALL


def workshop(marked: Marked) -> Workshop:
    paths = [path for path in marked.folder.rglob("roleplays/**/*.yml") if path.is_file()]
    files = {path.relative_to(marked.folder).as_posix(): path.read_bytes() for path in paths}
    return read(Files(files))


def news_by_cell() -> Mapping[str, set[str]]:
    """The numbers of what each cell gets, and of what all share, as the case has it."""
    given: dict[str, set[str]] = {}
    for part in ("reports", "injects", "reserve"):
        for entry in loaded()[part]:
            for role in entry["to"] if isinstance(entry["to"], list) else [entry["to"]]:
                given.setdefault(role, set()).add(entry["number"])
    return given


def test_each_cell_gets_a_card_for_each_of_its_own_entries_and_no_other(marked: Marked) -> None:
    kit = workshop(marked)
    (case,) = kit.cases
    given: dict[str, set[str]] = {}
    for card in handed_out_in_time(case, kit):
        outside, inside = texts(inject_cards((card,), branding_of(kit)))
        given.setdefault(",".join(card.happening.to), set()).add(card.happening.number)
        assert card.happening.number in outside.split()
        assert MARK.findall(outside) == []
        told = [text for text in texts_of(card.happening) if MARK.fullmatch(text)]
        assert set(MARK.findall(inside)) == set(told)

    assert given == news_by_cell()


def test_each_who_practises_gets_a_card_of_news_for_everyone_where_the_format_says_so() -> None:
    files = dict(contents())
    path = "roleplays/format.yml"
    files[path] = files[path].replace(b"  reports:\n", b"  reports:\n    each: yes\n")
    kit = read(Files(files))
    reports = [it for it in handed_out_in_time(kit.cases[0], kit) if it.part.key == "reports"]

    assert [card.happening.to for card in reports if card.happening.number == "1"] == [
        ("it",),
        ("care",),
        ("legal",),
        ("press",),
        ("board",),
    ]


def test_no_card_to_hand_out_holds_what_is_expected_or_when_it_is_left_out(marked: Marked) -> None:
    kit = workshop(marked)
    (case,) = kit.cases
    told = [texts_of((card.head, card.happening)) for card in handed_out_in_time(case, kit)]
    names = {marked.fields[text] for some in told for text in some if text in marked.fields}

    assert names == NEWS


def test_each_role_card_tells_its_holder_only_what_they_hold_and_know(marked: Marked) -> None:
    kit = workshop(marked)
    (case,) = kit.cases
    told = {
        card.role: marked.seen_in(" ".join(texts(cards.pdf([card], branding_of(kit)))))
        for card in role_cards(case, kit)
    }

    assert told == {
        "it": {"it.knows", "plan.subject"},
        "care": {"care.knows", "plan.subject"},
        "legal": {"legal.knows", "plan.subject"},
        "press": {"press.knows", "plan.subject"},
        "board": {"board.knows", "plan.subject", "board.notice.subject"},
        "evaluator_1": set(),
        "visitor": CUES,
    }


def test_each_sheet_says_who_holds_it(marked: Marked) -> None:
    kit = workshop(marked)
    (case,) = kit.cases
    feet = {
        (sheet.part.key, sheet.part.holder): [
            page.partition(case.title)[2].rpartition(" larkfield")[0].strip(" ·")
            for page in texts(document_sheets((sheet,), branding_of(kit)))
        ]
        for sheet in own_sheets(case, kit)
    }

    assert feet == {
        ("rules", ""): [""],
        ("plan", ""): ["for IT, CARE, LEGAL, PRESS, BOARD"],
        ("notice", "press"): ["for PRESS"] * 2,
        ("notice", "board"): ["for BOARD"] * 2,
    }


def test_who_watches_gets_a_list_of_what_happens_to_those_whom_they_watch(marked: Marked) -> None:
    kit = workshop(marked)
    (case,) = kit.cases
    whole, of_evaluator = event_lists(case, kit)
    news = news_by_cell()
    watched = news["it"] | news["care"] | news["everyone"]

    assert numbers(of_evaluator) == watched
    assert numbers(whole) == set().union(*news_by_cell().values())
    assert marked.seen_in(" ".join(texts(list_of_events(whole, branding_of(kit))))) == EVENTS


def numbers(events: EventList) -> set[str]:
    return {it.number for part, it in events.in_time() if part.key != "cues"}
