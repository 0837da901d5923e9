import gc
from collections.abc import Iterator

from pydantic import BaseModel

from oefenkoffer.markup import Markup
from oefenkoffer.model.definitions.schema import choices_at, in_file, keys_at, pictures, texts
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.problems import Location
from tests.model.project import (
    CASE,
    KIT,
    CaseModel,
    MethodModel,
    SettingsModel,
    edited,
    workshop,
)
from tests.model.test_every_problem import PNG


def shown(model: BaseModel) -> Iterator[tuple[str, str]]:
    for location, text in texts(model):
        words = text.plain if isinstance(text, Markup) else text
        yield ".".join(map(str, location)), words


def test_every_text_of_a_kit_with_its_place() -> None:
    changed = edited(KIT, "case_order", "words: {counterpart: bewoner}\ncase_order")

    assert list(shown(workshop(changed).settings)) == [
        ("title", "Duidelijk nee"),
        ("subtitle", "Een middag oefenen"),
        ("words.counterpart", "bewoner"),
        ("stop_word", "Stop. Ik ben weer mezelf."),
        ("derole", "Sta op en noem je eigen naam."),
        ("local_facts.term.label", "Zo snel bellen wij terug"),
    ]


def test_every_text_of_a_method_with_its_place() -> None:
    method = workshop().method
    assert method
    found = list(shown(method))

    assert found[:8] == [
        ("title", "De drieslag"),
        ("summary", "Drie stappen bij een nee."),
        ("steps.why_not.title", "Leg uit dat het niet kan"),
        ("steps.why_not.short", "Nee"),
        ("steps.why_not.explanation", "Zeg het meteen."),
        ("steps.why_not.points.0", "Noem één reden."),
        ("steps.attention.title", "Geef aandacht"),
        ("steps.attention.short", "Aandacht"),
    ]
    assert found[-1] == ("rather_not.0.better", "De keuken is nog heel.")


def test_a_case_shows_the_texts_of_its_unions_lists_and_optional_parts() -> None:
    fields = "variants: {calm: Rustig, angry: Boos, sad: Stil}\nchannel: phone"
    found = dict(shown(workshop(edited(CASE, "channel: phone", fields)).cases[0]))

    assert {
        key: found.get(key)
        for key in (
            "version",
            "roles.huurder.disclose.if_asked.0.question",
            "roles.huurder.feeling.emotion",
            "answer.why_not.0",
            "sample_sentences.contact.0.say",
            "trainer.facts.0.source",
            "variants.sad",
            "channel",
            "roles.observator.watch.0",
            "id",
        )
    } == {
        "version": "1",
        "roles.huurder.disclose.if_asked.0.question": "Wat werkt er niet?",
        "roles.huurder.feeling.emotion": "onbegrip",
        "answer.why_not.0": "De keuken is nog heel.",
        "sample_sentences.contact.0.say": "Vertel eens.",
        "trainer.facts.0.source": "Een boek",
        "variants.sad": "Stil",
        "channel": None,
        "roles.observator.watch.0": None,
        "id": None,
    }


def test_every_picture_with_its_place() -> None:
    style = "style: {logo: {file: logo.png, alt: Een huis}}\ncase_order"
    found = workshop({**edited(KIT, "case_order", style), "roleplays/logo.png": PNG})

    assert [(where, picture.file) for where, picture in pictures(found.settings)] == [
        (("style", "logo"), "logo.png")
    ]


def test_locations_lose_the_tags_of_unions_and_nothing_else() -> None:
    locs: dict[Location, Location] = {
        ("roles", "a", "observer", "watch", 0): ("roles", "a", "watch", 0),
        ("roles", "observer", "observer", "observer"): ("roles", "observer", "observer"),
        ("roles", "a"): ("roles", "a"),
        ("steps", "observer", "title"): ("steps", "observer", "title"),
        ("trainer", "facts", 0, "status"): ("trainer", "facts", 0, "status"),
        ("no", "such", "place"): ("no", "such", "place"),
    }

    assert {loc: in_file(CaseModel, loc) for loc in locs} == locs


def test_keys_at_a_place() -> None:
    assert keys_at(CaseModel, ("timing",)) == ("prepare", "play", "derole", "debrief", "retry")
    assert keys_at(CaseModel, ("roles", "a", "observer")) == (
        "plays",
        "title",
        "name",
        "picture",
        "group",
        "observes",
        "people",
        "watch",
        "points",
    )
    facts = ("text", "status", "source", "address", "read")
    assert keys_at(CaseModel, ("trainer", "facts", 0)) == facts
    assert keys_at(SettingsModel, ("style", "logo")) == ("file", "alt")
    assert keys_at(MethodModel, ("steps",)) == ()
    assert keys_at(CaseModel, ())[0] == "version"


def test_choices_at_a_place() -> None:
    assert choices_at(CaseModel, ("channel",)) == ("counter", "phone", "visit", "email", "chat")
    assert choices_at(CaseModel, ("roles", "a")) == ("practitioner", "counterpart", "observer")
    assert choices_at(SettingsModel, ("cards", "size")) == ("A5", "A6")
    assert choices_at(CaseModel, ("title",)) == ()


def test_models_of_former_readings_are_let_go() -> None:
    """A preview reads a kit again at each change, for as long as somebody writes."""

    def kept() -> int:
        gc.collect()
        return len(Settings.__subclasses__())

    before = kept()
    for _ in range(30):
        workshop()

    assert kept() - before < 25
