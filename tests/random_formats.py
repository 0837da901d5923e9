"""Formats that nobody wrote, and a case of each in which every text is a mark.

What a reader may see is worked out here once more, from the sentences of the manual and not from
the code: a mark is where `readers` says, and nowhere else.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import yaml
from hypothesis import strategies as st

from oefenkoffer.model import Files, Workshop, read
from tests.model.test_every_problem import PNG

MARK = re.compile(r"qzv[0-9]{3}vzq", re.IGNORECASE)
PAGES = ("page before", "page after")
DECKS = ("deck before", "deck after", "room", "room with answers")
NAMES = ("party", "witness", "cell", "guide", "clerk")
"""What kinds of role may be called."""
GROUPS = ("everyone", "afterwards", "room", "holder", "trainer")
LATE = "two"
"""The step of the method of which nobody reads before the release, whoever may read the part."""


@dataclass(frozen=True)
class Mark:
    """A text, and where it stands.

    Attributes:
        part: the key of the part that it stands in; the format's own note has no other.
        holder: the role that has it, by its key; empty for a part of the case or of the format.
        field: where it stands in the part; a `label` need not be shown with each of them.
    """

    text: str
    part: str
    holder: str
    field: str


@dataclass
class Exercise:
    """A format with a case, as their files have them.

    Attributes:
        format: what `format.yml` says.
        case: what the case says.
        method: what `method.yml` says.
        marks: every text, in the order in which it was made.
    """

    format: dict[str, Any]
    case: dict[str, Any] = field(default_factory=dict)
    method: dict[str, Any] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=count)

    def files(self) -> Files:
        """The files of a kit in this format."""
        values: dict[str, Any] = {
            "roleplays/kit.yml": {"title": "Proef", "language": "en", "subtitle": "Een proef"},
            "roleplays/format.yml": self.format,
            "roleplays/cases/proef.yml": self.case,
        }
        values |= {"roleplays/method.yml": self.method} if self.method else {}
        contents = {
            path: yaml.safe_dump(of, sort_keys=False).encode() for path, of in values.items()
        }
        return Files({**contents, "roleplays/deur.png": PNG})

    def workshop(self) -> Workshop:
        """The workshop of a kit in this format."""
        return read(self.files())

    def seen_in(self, text: str) -> set[Mark]:
        """The marks that occur in a text."""
        by_text = {mark.text: mark for mark in self.marks}
        return {by_text[found.casefold()] for found in MARK.findall(text)}

    def kind_of(self, role: str) -> str:
        """The kind of a role of the case."""
        return str(self.case["roles"][role]["plays"])

    def settings(self, mark: Mark) -> Mapping[str, Any]:
        """What the format says of the part in which a mark stands."""
        return dict(self.format["parts"][mark.part])

    def reads(self, groups: set[str], mark: Mark, role: str = "") -> bool:
        """Whether somebody who is one of these groups, and holds a role, may read a mark."""
        if "nobody" in mark.field:
            return False
        if "trainer" in groups:
            return True
        if self.settings(mark)["kind"] == "timed":
            return self._reads_timed(groups, mark, role)
        if LATE in mark.field and "afterwards" not in groups:
            return False
        holds = {"holder"} if role and role == mark.holder else set()
        return bool((groups | holds) & set(self.settings(mark)["readers"]))

    def _reads_timed(self, groups: set[str], mark: Mark, role: str) -> bool:
        """The same for something that happens at a time: what is said, expected, or a condition.

        Who reads all of it reads what is expected of others too, unless they practise. Else a cue
        has been known by its player from the start, `page` lets all read it, and `slide` the room.
        """
        settings, (field, to) = self.settings(mark), mark.field.split("@")
        if groups & set(settings["readers"]):
            knows = bool(role) and self.format["roles"][self.kind_of(role)]["practises"] == "no"
            by_kind = bool((groups - {"everyone"}) & set(settings["readers"])) and to != role
            return field == "text" or "afterwards" in groups or (knows and by_kind)
        if role:
            is_reached = to in {role, "everyone", "slide"}
            return bool(settings.get("ahead")) and is_reached and field != "expected"
        shown = {"page"} | ({"slide"} if {"room", "afterwards"} <= groups else set())
        return field == "text" and to in shown

    def reads_as(self, role: str, mark: Mark) -> bool:
        """Whether the player of a role may read a mark."""
        return self.reads({"everyone", self.kind_of(role)}, mark, role)

    def lists(self, role: str, mark: Mark, *lists: str) -> bool:
        """Whether the kind of a role names the part of a mark in one of its lists."""
        kind = self.format["roles"][self.kind_of(role)]
        owner = "" if mark.holder in {"", role} else f"{self.kind_of(mark.holder)}."
        return any(f"{owner}{mark.part}" in kind.get(name, ()) for name in lists)

    def holders(self, mark: Mark) -> tuple[str, ...]:
        """The roles that have words of the format among their own; none for any other mark."""
        if mark.holder or self.settings(mark)["on"] != "role" or mark.field == "label":
            return ()
        return tuple(r for r in self.case["roles"] if self.kind_of(r) in self.settings(mark)["of"])

    def in_head(self, mark: Mark) -> bool:
        """Whether the part of a mark is told beside the title of the case."""
        return mark.part in self.format.get("about", ()) and mark.field == "words"


def marks_of(drawn: Exercise, part: str, holder: str) -> Callable[[str], str]:
    """A maker of marks for one part of one role."""

    def mark(name: str) -> str:
        made = Mark(f"qzv{next(drawn.numbers):03}vzq", part, holder, name)
        drawn.marks.append(made)
        return made.text

    return mark


FIRST = "one_role"
"""A role that every case has."""
SPECIAL = {"slide": "everyone", "page": "trainer"}
"""What shows something to all, and to whom such a thing is."""
New = Callable[[str], str]
VALUES: Mapping[str, Callable[[New], Any]] = {
    "text": lambda new: new("text"),
    "list": lambda new: [new("1"), new("2")],
    "speech": lambda new: new("text"),
    "asked": lambda new: {
        "at_once": [new("at_once")],
        "if_asked": [{"question": new("question"), "answer": new("answer")}],
        "after_attention": [new("after")],
    },
    "reactions": lambda new: [new("1"), new("2")],
    "scale": lambda new: {"emotion": new("emotion"), "intensity": "2"},
    "table": lambda new: {"columns": [new("column"), "B"], "rows": [[new("cell"), new("cell")]]},
    "texts": lambda new: {"A": new("text"), "B": new("text")},
    "checklist": lambda new: {
        "groups": {"G": new("group")},
        "items": [{"text": new("item"), "hint": new("hint"), "group": "G"}],
    },
    "steps": lambda new: {"one": [new("one")], LATE: [new(LATE)]},
    "samples": lambda new: {"contact": [{"say": new("say"), "works": new("works")}]},
    "facts": lambda new: [{"text": new("text"), "status": "local", "source": new("source")}],
    "document": lambda new: {
        "form": "letter",
        "from": new("from"),
        "to": new("to"),
        "subject": new("subject"),
        "text": new("text"),
    },
    "picture": lambda new: {"file": "deur.png", "alt": new("alt")},
    "behaviours": lambda new: ["sees"],  # noqa: ARG005 (its words are those of the method)
    "timing": lambda new: {"play": 5},  # noqa: ARG005 (no text)
    "timed": lambda new: [
        {
            "at": number,
            "to": to if to in {"everyone", "trainer"} else SPECIAL.get(to, FIRST),
            "text": new(f"text@{to}"),
            "expected": new(f"expected@{to}"),
            "if": new(f"if@{to}"),
            **({to: "yes"} if to in SPECIAL else {}),
        }
        for number, to in enumerate(("everyone", "trainer", "slide", "page", FIRST))
    ],
    "issues": lambda new: {"A": {"title": new("title"), "options": [new("1"), new("2")]}},
}
OF_CASE = ("timing", "timed", "issues")
"""Kinds of part that no role has."""
"""What an author types for a part of each kind, every text of it a mark.

What is missing has a test of its own: what stands in the method (refusals), and points
(`tests/negotiation`).
"""
ONCE_EACH = ("choice", "note")
"""Kinds whose words the format has."""
KINDS = (*VALUES, *ONCE_EACH)


def yes(draw: Callable[[Any], Any]) -> bool:
    """Whether to do something, in half of the cases."""
    return bool(draw(st.booleans()))


@st.composite
def exercises(draw: st.DrawFn) -> Exercise:
    """A format with up to three kinds of role and nine parts, and a case with all of them."""
    kinds = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
    roles = {kind: _role(draw, kind, kinds) for kind in kinds}
    phases = {"read": "Lezen", "play": "Spelen"}
    drawn = Exercise({"title": "Proef", "roles": roles, "phases": phases, "parts": {}})
    players = [
        f"{kind}_{number}" for kind in kinds for number in range(1, draw(st.integers(1, 2)) + 1)
    ]
    drawn.case = {
        "title": "Proef",
        "roles": {
            FIRST: {"plays": kinds[0]},
            **{role: {"plays": role.rpartition("_")[0]} for role in players},
        },
    }
    for number in range(draw(st.integers(4, 9))):
        _part(draw, drawn, f"part{number}")
    _let_cards_hold_something(drawn)
    _order(draw, drawn)
    _teach(drawn)
    return drawn


METHOD = {
    "title": "Wijzer",
    "steps": {
        "one": {
            "title": "Een",
            "short": "Een",
            "explanation": "Een",
            "points": "Een",
            "on_practitioner_card": "yes",
        },
        LATE: {"title": "Twee", "short": "Twee", "explanation": "Twee", "points": "Twee"},
    },
    "conversation": {
        "contact": {
            "title": "Contact",
            "step": "one",
            "goal": "Een",
            "mistake": "Twee",
            "example": "Drie",
        }
    },
    "behaviours": {
        "sees": {"title": "Kijkt", "not_seen": "Nee", "a_bit": "Soms", "clearly": "Ja"},
    },
}


def _teach(drawn: Exercise) -> None:
    """A method where a part means something of it; else the workshop teaches none."""
    kinds = {part["kind"] for part in drawn.format["parts"].values()}
    sections = {"steps": "steps", "samples": "conversation", "behaviours": "behaviours"}
    if needed := [section for kind, section in sections.items() if kind in kinds]:
        drawn.format["method"], drawn.method = needed, METHOD


def _role(draw: st.DrawFn, kind: str, kinds: list[str]) -> dict[str, Any]:
    return {
        "title": kind.title(),
        "listed": draw(st.sampled_from(["yes", "no"])),
        "practises": draw(st.sampled_from(["yes", "no"])),
        "observes": draw(st.lists(st.sampled_from(kinds), max_size=2, unique=True)),
        "card": [],
        "back": [],
        "form": [],
    }


def _part(draw: st.DrawFn, drawn: Exercise, name: str) -> None:
    roles = drawn.format["roles"]
    kind = draw(st.sampled_from(KINDS))
    on = "format" if kind == "note" else draw(st.sampled_from(["case", "role"]))
    on = "case" if kind in OF_CASE else on
    key = f"trainer.{name}" if on == "case" and yes(draw) else name
    groups = [group for group in (*GROUPS, *roles) if on == "role" or group != "holder"]
    readers = draw(st.lists(st.sampled_from(groups), max_size=3, unique=True))
    part = {"on": on, "kind": kind, "readers": readers}
    if kind not in {"note", "timing"} and yes(draw):
        part["required"] = "yes"
    if kind == "timed" and yes(draw):
        part["ahead"] = "yes"
    if kind == "issues" and any(it["kind"] == kind for it in drawn.format["parts"].values()):
        return  # a negotiation is about one set of issues
    drawn.format["parts"][key] = part
    part["label"] = marks_of(drawn, key, "")("label")
    owners = (
        draw(st.lists(st.sampled_from(list(roles)), min_size=1, unique=True))
        if on == "role"
        else []
    )
    if owners:
        part["of"] = owners
    _list(draw, drawn, key, owners)
    _fill(drawn, key, kind, owners)


def _list(draw: st.DrawFn, drawn: Exercise, key: str, owners: list[str]) -> None:
    """Put a part on cards, backs and forms of those who may read it; not on all of them."""
    part = drawn.format["parts"][key]
    for reader, role in drawn.format["roles"].items():
        for owner in owners or [""]:
            is_own = owner == reader
            readers = {"everyone", reader} | ({"holder"} if is_own else set())
            if not (readers & set(part["readers"]) or part.get("ahead")):
                continue
            name = f"{owner}.{key}" if owner and not is_own else key
            places = (
                ["card", "back", "form", "", ""]
                if part["kind"] in ON_FORMS
                else ["card", "back", ""]
            )
            place = draw(st.sampled_from(places if part["on"] != "format" else ["card", "back"]))
            if place:
                role[place].append(name)


ON_FORMS = ("text", "list", "table", "checklist", "note")
"""What people fill in, or need while they do."""


def _fill(drawn: Exercise, key: str, kind: str, owners: list[str]) -> None:
    if kind == "note":
        hint = marks_of(drawn, key, "")("text")
        drawn.format.setdefault("labels", {}).setdefault("en", {})[f"card.{key}_hint"] = hint
        return
    if kind == "choice":
        name = f"list_{key.replace('.', '_')}"
        drawn.format["parts"][key]["list"] = name
        new = marks_of(drawn, key, "")
        drawn.format.setdefault("lists", {})[name] = {
            "a": new("words"),
            "b": new("nobody chose it"),
        }
    if not owners:
        _put(drawn.case, key, "a" if kind == "choice" else VALUES[kind](marks_of(drawn, key, "")))
    for role, values in drawn.case["roles"].items():
        if drawn.kind_of(role) in owners:
            _put(values, key, "a" if kind == "choice" else VALUES[kind](marks_of(drawn, key, role)))


def _put(values: dict[str, Any], key: str, value: object) -> None:
    head, _, rest = key.partition(".")
    if rest:
        values.setdefault(head, {})[rest] = value
    else:
        values[head] = value


def _let_cards_hold_something(drawn: Exercise) -> None:
    """A card cannot be empty: what it gets where nothing was drawn for it."""
    parts = drawn.format["parts"]
    for key in [key for key, part in parts.items() if part["kind"] == "note"]:
        if not any(key in role["card"] + role["back"] for role in drawn.format["roles"].values()):
            del parts[key], drawn.format["labels"]["en"][f"card.{key}_hint"]
            drawn.marks = [mark for mark in drawn.marks if mark.part != key]
    parts["task"] = {
        "on": "role",
        "kind": "text",
        "label": "Task",
        "readers": ["holder"],
        "of": list(drawn.format["roles"]),
    }
    for role, values in drawn.case["roles"].items():
        values["task"] = marks_of(drawn, "task", role)("text")
    for role in drawn.format["roles"].values():
        role["card"].insert(0, "task")
        for name in ("back", "form", "observes"):
            if not role[name]:
                del role[name]


def _order(draw: st.DrawFn, drawn: Exercise) -> None:
    """Perhaps an order for some of the outputs, and a choice or two beside the title."""
    of_case = [key for key, part in drawn.format["parts"].items() if part["on"] == "case"]
    choices = [key for key in of_case if drawn.format["parts"][key]["kind"] == "choice"]
    if choices and yes(draw):
        drawn.format["about"] = draw(st.lists(st.sampled_from(choices), min_size=1, unique=True))
    if of_case and yes(draw):
        drawn.format["places"] = {
            place: draw(st.lists(st.sampled_from([*of_case, "roles"]), max_size=4, unique=True))
            for place in draw(
                st.lists(
                    st.sampled_from(["page", "handout", "slides", "trainer", "sheet"]), unique=True
                )
            )
        }


READERS: Mapping[str, set[str]] = {
    "page before": {"everyone"},
    "page after": {"everyone", "afterwards"},
    "deck before": {"everyone"},
    "deck after": {"everyone", "afterwards"},
    "room": {"everyone", "room"},
    "room with answers": {"everyone", "room", "afterwards"},
    "handout": {"everyone", "afterwards"},
    "trainer's page": {"trainer"},
    "trainer's sheet": {"trainer"},
    "list of events": {"trainer"},
    "cards to hand out": {"trainer"},
    "own sheets": {"trainer"},
    "room in PowerPoint": {"everyone", "room"},
    "room with answers in PowerPoint": {"everyone", "room", "afterwards"},
}
"""Who reads each output that is nobody's card."""


OF_KIND: Mapping[str, str] = {
    "list of events": "timed",
    "cards to hand out": "timed",
    "own sheets": "document",
}
"""Papers that hold parts of one kind, and nothing else."""
BESIDE = ("card", "trainer's sheet")
"""Outputs beside which a document lies on a sheet of its own."""


def may_show(drawn: Exercise, output: str, mark: Mark) -> bool:
    """Whether a mark may stand in an output; a label where anything of its part may."""
    if mark.field == "label":
        others = [it for it in drawn.marks if it.part == mark.part and it.field != "label"]
        without_marks = [replace(mark, field="chosen")]
        return any(may_show(drawn, output, other) for other in others or without_marks)
    if each := drawn.holders(mark):
        return any(may_show(drawn, output, replace(mark, holder=role)) for role in each)
    if OF_KIND.get(output, drawn.settings(mark)["kind"]) != drawn.settings(mark)["kind"]:
        return False
    if output == "cards to hand out" and not _is_handed_out(drawn, mark):
        return False
    name, _, role = output.partition(": ")
    if role:
        lists = ("form",) if name == "form" else ("card", "back")
        listed = drawn.lists(role, mark, *lists) or drawn.in_head(mark)
        return listed and drawn.reads_as(role, mark)
    return drawn.reads(READERS[output], mark)


def _is_handed_out(drawn: Exercise, mark: Mark) -> bool:
    """Whether it is handed out at its time: neither a cue nor what the trainer does."""
    field, to = mark.field.split("@")
    return (
        field == "text" and to not in {"trainer", "page"} and not drawn.settings(mark).get("ahead")
    )


def _is_shown(drawn: Exercise, output: str, mark: Mark) -> bool:
    """Whether an output that shows other parts too shows something that happens at a time.

    What is expected stands on the list of events, which lies beside the trainer's sheet.
    """
    field, to = mark.field.split("@")
    if output.startswith(("deck", "room")):
        return field == "text" and to == "slide"
    is_beside = output == "trainer's sheet" and not drawn.settings(mark).get("ahead")
    return field == "text" and not is_beside


def must_show(  # noqa: PLR0911 (a rule for each output)
    drawn: Exercise, output: str, mark: Mark
) -> bool:
    """Whether a mark must stand in an output."""
    if each := drawn.holders(mark):
        return any(must_show(drawn, output, replace(mark, holder=role)) for role in each)
    if mark.field == "label" or not may_show(drawn, output, mark):
        return False
    settings = drawn.settings(mark)
    if settings["on"] == "format":
        return output.startswith("card")
    if settings["kind"] == "document" and output.startswith(BESIDE):
        return False
    if mark.field == "works" and output.startswith("deck"):
        return False  # why a sentence works stands in the notes of who presents
    if output in OF_KIND:
        return True
    if settings["kind"] == "timed" and not _is_shown(drawn, output, mark):
        return False
    places = drawn.format.get("places", {})
    place = {"handout": "handout", "trainer's sheet": "sheet"}.get(output)
    if place in places:  # who gives these an order says what stands there
        placed = {key for keys in places.values() for key in keys}
        return mark.part in places[place] or (mark.part not in placed and not mark.holder)
    if output == "trainer's sheet":
        return not mark.holder  # of a role it has what the trainer watches for
    return True


def outputs(drawn: Exercise) -> Iterator[str]:
    """The outputs that a mark may stand in."""
    yield from READERS
    for role in drawn.case["roles"]:
        yield f"card: {role}"
        if "form" in drawn.format["roles"][drawn.kind_of(role)]:
            yield f"form: {role}"
