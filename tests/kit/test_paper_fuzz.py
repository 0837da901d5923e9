"""Long texts and long words drawn at random: each is refused by its name, or all is in place."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.role_cards import role_cards
from oefenkoffer.kit.fit_errors import problems_of
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.problems import KitProblems
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.cards.dimensions import PAPERS, card_format
from oefenkoffer.renderers.cards.imposition import card_sheet
from oefenkoffer.renderers.cards.print_run import PrintRun
from oefenkoffer.renderers.cards.typography import takes_large_print
from oefenkoffer.scaffold import new_workshop
from oefenkoffer.scaffold.skeletons import formats
from oefenkoffer.typesetting import TextDoesNotFitError
from tests import filled
from tests.boxes import collisions, outside, pages
from tests.kit.test_paper_boxes import AS_IT_IS, documents_of
from tests.kit.test_too_long import changed, dumped, texts_of

LONG_WORDS = (
    "Woonruimteverdelingsverordeningscommissie",
    "Rechtsschutzversicherungsgesellschaften",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "klachten.commissie@noordhoekwonen-academie.nl",
    "https://mijn.noordhoekwonen-academie.nl/zelf_aangebracht/aanvraag",
)
WHITE = 4.0
"""What no printer reaches, in mm."""
FREE = {"lines", "situation", "persona", "derole", "words", "if_asked", "angrier_when", "stop_word"}
"""Texts that may be refused by name, unlike those that are no texts at all."""
NO_TEXT = (AS_IT_IS - FREE) | {"format", "orientation", "activity", "cases", "to", "start", "seats"}
Place = tuple[str, tuple[Any, ...]]


def drawn(seed: int) -> tuple[Files, list[Place]]:
    """A new workshop of some format with one or two texts changed, and where these are."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    names = sorted(formats())
    new = new_workshop.workshop("Training", names[seed % len(names)], chance.choice(["nl", "en"]))
    contents = {path: text.encode() for path, text in new.items() if path.startswith("roleplays")}
    values = {path: yaml.load(text, yaml.BaseLoader) for path, text in contents.items()}  # noqa: S506
    ways = [
        (path, way)
        for path, value in values.items()
        for way in texts_of(value)
        if not NO_TEXT & {*way}
    ]
    places = chance.sample(ways, chance.randint(1, 2))
    for path, way in places:
        values[path] = changed(values[path], way, longer(at(values[path], way), chance))
        contents[path] = dumped(values[path])
    return Files(contents, config=f"site_url: {filled.ADDRESS}\n".encode()), places


def at(value: Any, way: tuple[Any, ...]) -> str:  # noqa: ANN401 (YAML)
    for key in way:
        value = value[key]
    return str(value)


def longer(text: str, chance: random.Random) -> str:
    """Up to four times as long, or with words that no line holds."""
    words = text.split()
    if chance.random() < 0.5:
        return " ".join(words * 4)[: len(text) * chance.randint(2, 4)].strip()
    where = chance.randrange(len(words))
    return " ".join([*words[:where], *chance.sample(LONG_WORDS, 2), *words[where + 1 :]])


Paper = tuple[str, bytes | TextDoesNotFitError]


def papers_of(workshop: Workshop, chance: random.Random) -> Iterator[Paper]:
    """Each paper, or why it cannot be."""
    look, addresses = branding_of(workshop), {case.id: filled.ADDRESS for case in workshop.cases}
    card = card_format(chance.choice(["A5", "A6", "A7"]), chance.choice(["portrait", "landscape"]))
    sheet = card and card_sheet(PAPERS["A4"], card)
    assert sheet
    every = [card for case in workshop.cases for card in role_cards(case, workshop)]
    run = PrintRun(sheet, "long", large=takes_large_print(sheet.card) and chance.random() < 0.3)
    makers = [(document.name, document.build) for document in documents_of(workshop)]
    makers.append(("cards", lambda: cards.pdf(every, look, run, addresses)))
    for name, make in makers:
        try:
            yield name, make()
        except TextDoesNotFitError as error:
            yield name, error


def faults(seed: int) -> list[str]:
    """What is wrong with the papers of a workshop that is drawn."""
    files, places = drawn(seed)
    try:
        workshop = read(files)
    except KitProblems as refused:
        elsewhere = {it.position.path for it in refused.problems} - {path for path, _ in places}
        return sorted(elsewhere)
    lines = {(path, workshop.position(path, way).line) for path, way in places}
    wrong = []
    for name, paper in papers_of(workshop, random.Random(seed)):  # noqa: S311 (no secret)
        if not isinstance(paper, bytes):
            told = {(it.position.path, it.position.line) for it in problems_of(paper, workshop)}
            wrong += [f"{name}: {place} is told" for place in told - lines]
        else:
            for page in pages(paper):
                wrong += [f"{name}: {hit}" for hit in collisions(page)]
                wrong += [f"{name}: {text}" for text in outside(page, (WHITE,) * 4)]
    return wrong


@pytest.mark.uncounted
@pytest.mark.parametrize("seed", [*range(6), 617])
def test_what_is_typed_is_refused_by_name_or_stays_in_its_place(seed: int) -> None:
    assert faults(seed) == []
