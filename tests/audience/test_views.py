"""What each audience may see, field by field and part by part: the approved tables, as code."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules
from types import ModuleType

import pytest
from pydantic import BaseModel

from oefenkoffer import audience, kinds
from oefenkoffer.audience import (
    branding,
    case_head,
    cases,
    day,
    deal_counts,
    events,
    exercise_rounds,
    forms,
    method,
    negotiation,
    own_sheets,
    parts,
    people,
    programme,
    role_cards,
    session,
    shown_pictures,
    speaker_notes,
)
from oefenkoffer.kinds import (
    asked,
    cell_table,
    checklist,
    choice,
    facts,
    held_document,
    issues,
    kind,
    method_views,
    named_texts,
    points,
    samples,
    scale,
    speech,
    steps,
    timed,
    timing,
    voting,
)
from oefenkoffer.kinds.kind import Part, PartKind
from oefenkoffer.markup import Markup
from oefenkoffer.model import Case, Workshop
from oefenkoffer.model.assets.clean_pictures import clean
from tests.model.project import (
    CASE,
    CONVERSATION,
    FORMAT,
    KIT,
    METHOD,
    PROJECT,
    edited,
    workshop,
)
from tests.model.test_every_problem import PNG

APPROVED: Mapping[type, str] = {
    # a case: its parts are those that `parts.readable` gives a reader, see `WHO_READS`
    case_head.CaseHead: "id version title about search_words",
    cases.CaseView: (
        "head parts table people has_forms cards places released keeps local_facts deals"
    ),
    branding.LocalFactView: "label value",
    shown_pictures.Picture: "name data alt",
    people.Seat: "kind title",
    people.Table: "seats least most",
    people.Person: "seat name group picture parts",
    # the player of one role
    role_cards.RoleCard: (
        "head role kind title number name group picture parts back form page watched times rows"
        " columns goes_on opens practises observes reflects players people"
    ),
    role_cards.CardRow: "cells widths",
    # what comes at set times: what a role gets in hand, the trainer's list
    own_sheets.NameSign: "head kind title number name group is_shared",
    events.HandedOut: "head part kind happening",
    events.EventList: "head role name start parts names goals",
    # a part on a sheet of its own
    own_sheets.OwnSheet: "head part holders is_for_all",
    # a negotiation: one side, all sides, the trainer
    negotiation.PointsView: "case version title kind points",
    negotiation.AgreementView: "case version title issues vote",
    negotiation.DealsView: "case version title game names",
    deal_counts.Figure: "count words",
    deal_counts.DealGroup: "title count deals",
    deal_counts.DealCounts: "figures by_number groups more better",
    # everyone, on the day: what begins when, and the forms to fill in
    programme.Programme: "id title start end day blocks",
    programme.ProgrammeBlock: "start title",
    forms.FormView: "key title intro layout on_site parts of",
    forms.PartView: ("title text fields statements questions sentences table scale least most"),
    forms.QuestionView: "question hint lines answer",
    forms.TableView: "columns rows empty_rows",
    # the trainer
    session.SessionView: "id title start end day people prepare blocks materials practises overrun",
    session.BlockView: (
        "start end minutes title activity kind goal materials papers cases demonstrates focus"
        " turns timing per_person notes overrun"
    ),
    session.Practised: "id title",
    speaker_notes.CaseNotes: "known watched discussed",
    exercise_rounds.ExerciseRound: "block cases round words",
    day.DayView: "session names named rounds own",
    day.RoundView: "block groups",
    day.GroupView: "number case members turns kinds",
    day.GroupTurn: "roles",
    day.OwnDay: "name rounds",
    day.OwnRound: "block group roles",
    # the kit, which hides nothing
    branding.Branding: (
        "title subtitle labels accent roles logo typeface stop_word derole card_size"
        " card_orientation local_facts contact licence is_findable large black"
    ),
    branding.RoleLook: "kind colour sign observes",
}
"""The fields of each view."""

VALUES: Mapping[type, str] = {
    kind.Part: "key owner holder value settings whose number",
    asked.IfAsked: "question answer",
    asked.RevealedFacts: "at_once if_asked after_attention",
    choice.Chosen: "list key title core",
    facts.Fact: "text status source address read",
    named_texts.NamedText: "list key text",
    samples.SamplePhase: "title step_number sentences",
    samples.SampleSentence: "say works",
    scale.Feeling: "emotion intensity",
    speech.Ending: "text minutes",
    steps.AnswerStep: "step title short points",
    timing.RoundPhase: "key minutes",
    cell_table.CellTable: "columns rows",
    checklist.ChecklistView: "items levels groups write",
    checklist.CheckItem: "text hint marks group step about",
    checklist.CheckGroup: "key title marks",
    checklist.CheckLevel: "name meaning",
    held_document.DocumentView: "form head text can_answer",
    held_document.Message: "sender text is_own",
    timed.Happening: (
        "index number at to names clock by sender title form head text condition"
        " expected about on_slide on_page"
    ),
    points.SidePoints: "name issues side",
    voting.Vote: "sides agree must",
    # the method, which hides nothing
    method_views.MethodView: "title summary steps conversation refusals behaviours rather_not",
    method_views.StepView: "key title short explanation points",
    method_views.PhaseView: "key title step step_short goal mistake example",
    method_views.RefusalView: "key title core example ask",
    method_views.BehaviourView: "key title anchors",
    method_views.RatherNotView: "sentence effect better",
}
"""The fields of what a reader gets of a part that he may read, by what its kind makes of it."""

TYPED = {
    cell_table.TypedTable,
    checklist.Checklist,
    checklist.ChecklistItem,
    checklist.TypedLevel,
    held_document.DocumentFields,
    held_document.HeldDocument,
    issues.IssueDefinition,
    named_texts.NamedTexts,
    points.PointsTable,
    timing.RoundTiming,
    voting.Voting,
}
"""What an author types, of which a reader gets another value."""
NO_VALUES = {
    *TYPED,
    parts.Reader,  # who reads, not what
    kind.PartFormat,  # what a format says of a part, before anybody reads it
    kind.LevelFormat,
    kind.Context,  # what a kind may look at to make a value
}

VIEWS = {**APPROVED, **VALUES}

LOOKS: Mapping[type, set[str]] = {
    forms.PartView: {"scale", "least", "most"},
    forms.FormView: {"of"},
    kind.Part: {"whose", "number"},
}
"""Fields that may be left out: how many boxes a form has and what the outer ones mean; who get one
each where it is not one for all; what a role is called beside its kind's word, and its number."""


def names(view: type) -> list[str]:
    if issubclass(view, BaseModel):
        return list(view.model_fields)
    assert is_dataclass(view)
    return [field.name for field in fields(view)]


def classes_of(package: ModuleType) -> set[type]:
    """What holds anything for a reader, in any module of a package."""
    modules = [f"{package.__name__}.{module.name}" for module in iter_modules(package.__path__)]
    return {
        view
        for name in modules
        for _, view in getmembers(import_module(name), isclass)
        if view.__module__ == name and not issubclass(view, PartKind)
    }


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_has_the_approved_fields(view: type) -> None:
    assert names(view) == VIEWS[view].split()


def test_every_view_is_approved() -> None:
    assert classes_of(audience) - NO_VALUES == APPROVED.keys()
    assert classes_of(kinds) - NO_VALUES == VALUES.keys()


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_frozen(view: type) -> None:
    if is_dataclass(view):
        assert view.__dataclass_params__.frozen  # type: ignore[attr-defined]
    else:
        assert view.model_config["frozen"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("view", [view for view in VIEWS if is_dataclass(view)])
def test_a_view_leaves_nothing_to_chance(view: type) -> None:
    assert [
        field.name
        for field in fields(view)
        if (field.default, field.default_factory) != (MISSING, MISSING)
        and field.name not in LOOKS.get(view, ())
    ] == []


ALL = "before after room room_after practitioner counterpart observer trainer"
AFTER = "after room_after trainer"

WHO_READS: Mapping[str, tuple[str, str]] = {
    # part: the readers that the format names, and who reads it then
    "situation": ("everyone", ALL),
    "picture": ("everyone", ALL),
    "channel": ("everyone", ALL),
    "learning_goals": ("everyone", ALL),
    "timing": ("everyone", ALL),
    "refusal": ("afterwards", AFTER),
    "sample_sentences": ("afterwards", AFTER),
    "takeaways": ("afterwards", AFTER),
    "answer": ("afterwards practitioner", f"practitioner {AFTER}"),
    "debrief": ("observer room", "room room_after observer trainer"),
    "level": ("", "trainer"),
    "trainer.notes": ("", "trainer"),
    "trainer.pitfalls": ("", "trainer"),
    "trainer.facts": ("", "trainer"),
    "variants": ("", "trainer"),
    "practitioner.task": ("holder observer", "practitioner observer trainer"),
    "practitioner.knows": ("holder observer", "practitioner observer trainer"),
    "counterpart.persona": ("holder", "counterpart trainer"),
    "counterpart.opening_line": ("holder", "counterpart trainer"),
    "counterpart.request": ("holder", "counterpart trainer"),
    "counterpart.interest": ("holder", "counterpart trainer"),
    "counterpart.feeling": ("holder", "counterpart trainer"),
    "counterpart.disclose": ("holder", "counterpart trainer"),
    "counterpart.unknown": ("holder", "counterpart trainer"),
    "counterpart.calmer_when": ("holder", "counterpart trainer"),
    "counterpart.angrier_when": ("holder", "counterpart trainer"),
    "counterpart.may_say": ("holder", "counterpart trainer"),
    "counterpart.challenge": ("holder", "counterpart trainer"),
    "counterpart.closing_line": ("holder", "counterpart trainer"),
    "counterpart.closing_not_helped": ("holder", "counterpart trainer"),
    "counterpart.hint": ("holder", "counterpart trainer"),
    "observer.watch": ("holder", "observer trainer"),
    "observer.points": ("holder", "observer trainer"),
    "cue": ("observer", "observer trainer"),
}
"""Who reads each part of a conversation. A part of a role stands behind its kind."""

READERS: Mapping[str, Callable[[Case], parts.Reader]] = {
    "before": lambda _: parts.EVERYONE,
    "after": lambda _: parts.EVERYONE_AFTERWARDS,
    "room": lambda _: parts.ROOM,
    "room_after": lambda _: parts.ROOM_AFTERWARDS,
    "practitioner": lambda case: parts.holder(case, "medewerker"),
    "counterpart": lambda case: parts.holder(case, "huurder"),
    "observer": lambda case: parts.holder(case, "observator"),
    "trainer": lambda _: parts.TRAINER,
}


def filled() -> Workshop:
    """The workshop with every part that its case may hold."""
    case = PROJECT[CASE]
    for old, new in {
        "channel: phone": "picture: {file: deur.png, alt: Een deur}\nchannel: phone",
        "    unknown: Zeg": (
            "    may_say: Dat wist ik niet.\n    challenge: Val in de rede.\n"
            "    hint: Zeg iets aardigs.\n    closing_not_helped: Dan niet.\n    unknown: Zeg"
        ),
        "    watch: explains_why": "    watch: explains_why\n    points: Kijk naar de handen.",
        "takeaways:": "variants: {calm: Rustig, angry: Boos, sad: Stil}\ntakeaways:",
    }.items():
        assert case.count(old) == 1
        case = case.replace(old, new)
    return workshop({CASE: case, "roleplays/deur.png": PNG})


def name_of(part: Part, case: Case) -> str:
    return f"{case.roles[part.holder].plays}.{part.key}" if part.holder else part.key


def test_every_part_of_a_conversation_has_the_approved_readers() -> None:
    readers = {key: " ".join(part.readers) for key, part in CONVERSATION.parts.items()}

    assert readers == {
        name.removeprefix("practitioner.")
        .removeprefix("counterpart.")
        .removeprefix("observer."): of
        for name, (of, _) in WHO_READS.items()
    }


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_of_a_conversation_gets_the_approved_parts(reader: str) -> None:
    project = filled()
    case = project.cases[0]
    readable = parts.readable(case, project, READERS[reader](case))

    assert {name_of(part, case) for part in readable} == {
        name for name, (_, who) in WHO_READS.items() if reader in who.split()
    }


TWO_OF_EACH = {
    CASE: PROJECT[CASE].replace(
        "  observator:",
        """\
  buurman:
    plays: counterpart
    name: meneer Smit
    persona: Je woont ernaast.
    opening_line: Hallo.
    request: Rust.
    interest: Slapen.
    feeling: {emotion: moe, intensity: 1}
    disclose: {at_once: Er is lawaai., if_asked: [{question: Wanneer, answer: Om drie uur.}]}
    unknown: Weet je niet.
    calmer_when: Iemand luistert.
    angrier_when: Iemand lacht.
    closing_line: Dag.
  stagiair: {plays: observer, watch: explains_why, points: Kijk naar de voeten.}
  observator:""",
    )
}


@pytest.mark.parametrize("role", ["huurder", "buurman", "stagiair", "observator", "medewerker"])
def test_what_its_holder_reads_nobody_else_of_that_kind_does(role: str) -> None:
    project = workshop(TWO_OF_EACH)
    case = project.cases[0]
    readable = parts.readable(case, project, parts.holder(case, role))
    observes = {"stagiair", "observator"}
    others = {"medewerker"} if role in observes else set[str]()

    assert {part.holder for part in readable if part.holder} == {role} | others


def test_a_part_without_readers_reaches_the_trainer_alone() -> None:
    own = "extends: conversation\nparts:\n  secret: {on: case, kind: text, label: Geheim}\n"
    project = workshop(
        {**edited(CASE, "level: 1", "level: 1\nsecret: Niemand weet dit."), FORMAT: own}
    )
    case = project.cases[0]
    who = {
        name
        for name, reader in READERS.items()
        if "secret" in {part.key for part in parts.readable(case, project, reader(case))}
    }

    assert who == {"trainer"}


def cards(project: Workshop) -> tuple[role_cards.RoleCard, ...]:
    return role_cards.role_cards(project.cases[0], project)


def value(card: role_cards.RoleCard | cases.CaseView, reference: str) -> object:
    """What a card or a page holds of one part; None where it does not hold it."""
    return next((part.value for part in card.parts if part.reference == reference), None)


def words(texts: object) -> list[str]:
    assert isinstance(texts, tuple)
    return [text.plain for text in texts]


def answered(steps_: object) -> Iterator[tuple[str, list[str]]]:
    assert isinstance(steps_, tuple)
    for step in steps_:
        yield step.step, words(step.points)


def test_the_practitioner_reads_only_the_steps_that_the_method_lets_out() -> None:
    card = cards(workshop())[0]

    assert list(answered(value(card, "answer"))) == [("why_not", ["De keuken is nog heel."])]


def test_the_practitioner_reads_no_step_when_the_method_lets_none_out() -> None:
    card = cards(workshop(edited(METHOD, "    on_practitioner_card: ja\n", "")))[0]

    assert card.kind == "practitioner"
    assert value(card, "answer") is None


def test_the_observer_reads_the_task_the_behaviours_and_the_questions() -> None:
    card = cards(workshop())[2]
    task, watched = value(card, "practitioner.task"), value(card, "watch")

    assert isinstance(task, Markup)
    assert isinstance(watched, tuple)
    assert task.plain == "Leg uit waarom het niet kan."
    assert [behaviour.title for behaviour in watched] == ["Legt uit waarom"]
    assert words(value(card, "debrief")) == ["Wat werkte?"]


def test_the_counterpart_reads_who_to_be_and_what_to_tell_when() -> None:
    card = cards(workshop())[1]
    feeling, disclose = value(card, "feeling"), value(card, "disclose")

    assert (card.role, card.name) == ("huurder", "mevrouw Bakker")
    assert isinstance(feeling, scale.Feeling)
    assert (feeling.emotion, feeling.intensity) == ("onbegrip", 2)
    assert isinstance(disclose, asked.RevealedFacts)
    assert words(disclose.at_once) == ["De keuken is oud."]
    assert [(pair.question.plain, pair.answer.plain) for pair in disclose.if_asked] == [
        ("Wat werkt er niet?", "De deurtjes hangen scheef.")
    ]


def test_the_answer_is_kept_until_its_release() -> None:
    project = workshop()
    case = project.cases[0]
    before = cases.public_case(case, project, released=False)
    after = cases.public_case(case, project, released=True)
    refusal = value(after, "refusal")

    assert value(before, "answer") is None
    assert value(cases.screen_cases(project, answers=False)[0], "answer") is None
    assert (before.keeps, before.released, after.keeps, after.released) == (True, False, True, True)
    assert isinstance(refusal, choice.Chosen)
    assert (refusal.title, refusal.core and refusal.core.plain) == (
        "Het is nog goed genoeg",
        "Oud is niet stuk.",
    )
    assert [step for step, _ in answered(value(after, "answer"))] == ["why_not", "attention"]
    assert words(value(after, "takeaways")) == ["Noem één reden."]
    (screen,) = cases.screen_cases(project, answers=True)
    assert value(screen, "answer") == value(after, "answer")


def test_an_answer_stands_in_the_order_of_the_method() -> None:
    turned = edited(
        CASE,
        "  why_not: De keuken is nog heel.\n  attention: Luister naar haar.\n",
        "  attention: Luister naar haar.\n  why_not: De keuken is nog heel.\n",
    )
    project = workshop(turned)
    view = cases.public_case(project.cases[0], project, released=True)

    assert [step for step, _ in answered(value(view, "answer"))] == ["why_not", "attention"]


def test_the_trainer_reads_all_of_it() -> None:
    project = filled()
    view = cases.trainer_case(project.cases[0], project)
    facts_, variants = value(view, "trainer.facts"), value(view, "variants")

    assert view.cards == cards(project)
    assert words(value(view, "trainer.notes")) == ["Begin rustig."]
    assert words(value(view, "trainer.pitfalls")) == ["Te snel oplossen."]
    assert isinstance(facts_, tuple)
    assert [(fact.text.plain, fact.status, fact.source) for fact in facts_] == [
        ("Oud is geen gebrek.", "verified", "Een boek")
    ]
    assert isinstance(variants, tuple)
    assert [(variant.key, variant.text.plain) for variant in variants] == [
        ("calm", "Rustig"),
        ("angry", "Boos"),
        ("sad", "Stil"),
    ]


def test_nobody_but_the_trainer_gets_the_cards_of_others() -> None:
    project = filled()
    case = project.cases[0]

    for released in (False, True):
        assert cases.public_case(case, project, released=released).cards == ()
        (screen,) = cases.screen_cases(project, answers=released)
        assert screen.cards == ()


def test_nobody_is_introduced_unless_the_format_says_so() -> None:
    project = filled()
    listed = "extends: conversation\nroles: {counterpart: {listed: yes}}\n"
    introduced = workshop({FORMAT: listed})
    case = introduced.cases[0]
    (person,) = cases.public_case(case, introduced, released=False).people

    assert cases.public_case(project.cases[0], project, released=True).people == ()
    assert (person.name, person.parts) == ("mevrouw Bakker", ())


def test_a_picture_comes_clean_and_with_a_name_of_ours() -> None:
    style = 'style: {logo: {file: "het merk/logo.png", alt: Een huis}}\ncase_order'
    project = workshop({**edited(KIT, "case_order", style), "roleplays/het merk/logo.png": PNG})

    picture = clean(PNG)
    assert branding.branding_of(project).logo == shown_pictures.Picture(
        picture.name, picture.data, "Een huis"
    )


def test_the_house_speaks_the_words_of_the_workshop() -> None:
    project = workshop(edited(KIT, "case_order", "words: {counterpart: bewoner}\ncase_order"))

    assert branding.branding_of(project).labels.text("words.counterpart") == "bewoner"
    assert branding.branding_of(project).local_facts == (
        branding.LocalFactView("Zo snel bellen wij terug", None),
    )


def test_the_method_hides_nothing() -> None:
    view = method.method_view(workshop().method)

    assert [(step.key, step.short) for step in view.steps] == [
        ("why_not", "Nee"),
        ("attention", "Aandacht"),
    ]
    assert [(phase.key, phase.step_short) for phase in view.conversation] == [
        ("contact", "Aandacht")
    ]
    assert [refusal.key for refusal in view.refusals] == ["norm"]
    assert view.rather_not[0].better.plain == "De keuken is nog heel."
