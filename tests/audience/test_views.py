"""What each audience may see, field by field: the approved table of DESIGN, as code."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules

import pytest

from oefenkoffer import audience
from oefenkoffer.audience import (
    branding,
    everyone,
    forms,
    method,
    programme,
    role_holder,
    screen,
    session,
    trainer,
)
from oefenkoffer.markup import Markup
from oefenkoffer.model.assets.clean_pictures import clean
from tests.model.project import CASE, KIT, METHOD, edited, workshop
from tests.model.test_every_problem import PNG

APPROVED: Mapping[type, str] = {
    # everyone, before
    everyone.PublicCase: "scene answer local_facts",
    everyone.LocalFactView: "label value",
    everyone.Scene: "id version title situation picture channel learning_goals",
    everyone.Picture: "name data alt",
    # everyone, after
    everyone.ModelAnswer: "refusal refusal_core steps samples takeaways",
    everyone.AnswerStep: "step title short points",
    everyone.SamplePhase: "title sentences",
    everyone.SampleSentence: "say works",
    # the player of one role
    role_holder.CounterpartCard: (
        "scene role timing name persona opening_line request interest emotion intensity at_once"
        " if_asked after_attention unknown calmer_when angrier_when may_say closing_line"
    ),
    role_holder.Opened: "question answer",
    role_holder.PractitionerCard: "scene role timing task knows answer",
    role_holder.ObserverCard: "scene role timing task knows watch points debrief",
    role_holder.Timing: "prepare play derole debrief retry",
    # everyone, on the day: what begins when, and the forms to fill in
    programme.Programme: "id title start end blocks",
    programme.ProgrammeBlock: "start title",
    forms.FormView: "key title intro layout on_site parts",
    forms.PartView: "title text fields statements questions sentences table",
    forms.QuestionView: "question hint lines answer",
    forms.TableView: "columns rows empty_rows",
    # the screen
    screen.ScreenCase: "scene timing debrief answer",
    # the trainer
    trainer.TrainerCase: ("scene level timing answer cards debrief notes pitfalls facts variants"),
    trainer.FactView: "text status source",
    trainer.VariantsView: "calm angry sad",
    session.SessionView: "id title start end prepare blocks materials practises overrun",
    session.BlockView: "start end minutes title activity goal materials cases notes",
    session.Practised: "id title",
    # the kit and the method, which hide nothing
    branding.Branding: (
        "title subtitle labels accent practitioner counterpart observer logo typeface"
        " stop_word derole card_size card_orientation local_facts"
    ),
    method.MethodView: "title summary steps conversation refusals behaviours rather_not",
    method.StepView: "key title short explanation points",
    method.PhaseView: "key title step step_short goal mistake example",
    method.RefusalView: "key title core example ask",
    method.BehaviourView: "key title not_seen a_bit clearly",
    method.RatherNotView: "sentence effect better",
}


@pytest.mark.parametrize("view", APPROVED)
def test_a_view_has_the_approved_fields(view: type) -> None:
    assert [field.name for field in fields(view)] == APPROVED[view].split()


def test_every_view_is_approved() -> None:
    names = [f"{audience.__name__}.{module.name}" for module in iter_modules(audience.__path__)]
    views = {
        view
        for name in names
        for _, view in getmembers(import_module(name), isclass)
        if view.__module__ == name
    }

    assert views == APPROVED.keys()


@pytest.mark.parametrize("view", APPROVED)
def test_a_view_is_frozen_and_leaves_nothing_to_chance(view: type) -> None:
    assert view.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert [
        field.name
        for field in fields(view)
        if (field.default, field.default_factory) != (MISSING, MISSING)
    ] == []


def words(texts: tuple[Markup, ...]) -> list[str]:
    return [text.plain for text in texts]


def test_the_practitioner_reads_only_the_steps_that_the_method_lets_out() -> None:
    found = workshop()
    card = role_holder.role_cards(found.cases[0], found)[0]

    assert isinstance(card, role_holder.PractitionerCard)
    assert [(step.step, words(step.points)) for step in card.answer] == [
        ("why_not", ["De keuken is nog heel."])
    ]


def test_the_practitioner_reads_no_step_when_the_method_lets_none_out() -> None:
    found = workshop(edited(METHOD, "    on_practitioner_card: ja\n", ""))
    card = role_holder.role_cards(found.cases[0], found)[0]

    assert isinstance(card, role_holder.PractitionerCard)
    assert card.answer == ()


def test_the_observer_reads_the_task_the_behaviours_and_the_questions() -> None:
    found = workshop()
    card = role_holder.role_cards(found.cases[0], found)[2]

    assert isinstance(card, role_holder.ObserverCard)
    assert card.task.plain == "Leg uit waarom het niet kan."
    assert [watched.title for watched in card.watch] == ["Legt uit waarom"]
    assert words(card.debrief) == ["Wat werkte?"]


def test_the_counterpart_reads_who_to_be_and_what_to_tell_when() -> None:
    found = workshop()
    card = role_holder.role_cards(found.cases[0], found)[1]

    assert isinstance(card, role_holder.CounterpartCard)
    assert (card.role, card.name, card.emotion, card.intensity) == (
        "huurder",
        "mevrouw Bakker",
        "onbegrip",
        2,
    )
    assert words(card.at_once) == ["De keuken is oud."]
    assert [(told.question.plain, told.answer.plain) for told in card.if_asked] == [
        ("Wat werkt er niet?", "De deurtjes hangen scheef.")
    ]


def test_the_answer_is_kept_until_its_release() -> None:
    found = workshop()
    case = found.cases[0]
    after = everyone.public_case(case, found, released=True).answer

    assert everyone.public_case(case, found, released=False).answer is None
    assert screen.screen_case(case, found, answers=False).answer is None
    assert after is not None
    assert (after.refusal, [step.step for step in after.steps], words(after.takeaways)) == (
        "Het is nog goed genoeg",
        ["why_not", "attention"],
        ["Noem één reden."],
    )
    assert screen.screen_case(case, found, answers=True).answer == after


def test_an_answer_stands_in_the_order_of_the_method() -> None:
    turned = edited(
        CASE,
        "  why_not: De keuken is nog heel.\n  attention: Luister naar haar.\n",
        "  attention: Luister naar haar.\n  why_not: De keuken is nog heel.\n",
    )
    found = workshop(turned)

    assert [step.step for step in everyone.answer_steps(found.cases[0], found)] == [
        "why_not",
        "attention",
    ]


def test_the_trainer_reads_all_of_it() -> None:
    fields_ = "variants: {calm: Rustig, angry: Boos, sad: Stil}\nchannel: phone"
    found = workshop(edited(CASE, "channel: phone", fields_))
    view = trainer.trainer_case(found.cases[0], found)

    assert view.cards == role_holder.role_cards(found.cases[0], found)
    assert (words(view.notes), words(view.pitfalls)) == (["Begin rustig."], ["Te snel oplossen."])
    assert [(fact.text.plain, fact.status, fact.source) for fact in view.facts] == [
        ("Oud is geen gebrek.", "verified", "Een boek")
    ]
    assert view.variants is not None
    assert (view.variants.calm.plain, view.variants.sad.plain) == ("Rustig", "Stil")


def test_a_picture_comes_clean_and_with_a_name_of_ours() -> None:
    style = 'style: {logo: {file: "het merk/logo.png", alt: Een huis}}\ncase_order'
    found = workshop({**edited(KIT, "case_order", style), "roleplays/het merk/logo.png": PNG})

    picture = clean(PNG)
    assert branding.branding(found).logo == everyone.Picture(picture.name, picture.data, "Een huis")


def test_the_house_speaks_the_words_of_the_workshop() -> None:
    found = workshop(edited(KIT, "case_order", "words: {counterpart: bewoner}\ncase_order"))

    assert branding.branding(found).labels.text("words.counterpart") == "bewoner"
    assert branding.branding(found).local_facts == (
        everyone.LocalFactView("Zo snel bellen wij terug", None),
    )


def test_the_method_hides_nothing() -> None:
    found = workshop()
    view = method.method_view(found.method)

    assert [(step.key, step.short) for step in view.steps] == [
        ("why_not", "Nee"),
        ("attention", "Aandacht"),
    ]
    assert [(phase.key, phase.step_short) for phase in view.conversation] == [
        ("contact", "Aandacht")
    ]
    assert [refusal.key for refusal in view.refusals] == ["norm"]
    assert view.rather_not[0].better.plain == "De keuken is nog heel."
