"""What is behind a label, or behind anything that looks like one, is never on the wall."""

import random
from collections.abc import Iterator

import pytest

from oefenkoffer.labels import catalogue
from oefenkoffer.problems import KitProblems
from oefenkoffer.renderers.slides.markdown import markdown_deck
from oefenkoffer.renderers.slides.markdown.label_words import (
    LABELS,
    NEAR,
    NOTES,
    Label,
    LikelyLabel,
    label_of,
    likely_label_in,
)
from oefenkoffer.vocabulary import PACKAGED, Language
from tests.renderers.slides.decks import words
from tests.renderers.slides.markdown.decks import PATH, problems, slides, sources

PRIVATE = "Pietgeheim"
SEED = 14
DECORATIONS = (
    "{}: {}",
    "{} : {}",
    "{}:{}",
    "  {}: {}",
    "**{}:** {}",
    "**{}**: {}",
    "_{}_: {}",
    "*{}:* {}",
    "***{}: {}***",
    "`{}:` {}",
    "<b>{}:</b> {}",
    "- {}: {}",
    "* **{}**: {}",
    "1. {}: {}",
    "a) {}: {}",
    "> {}: {}",
    "# {}: {}",
    "## {}: {}",
    "### {}: {}",
    "| {}: | {} |",
    "[{}]: {}",
    "({}: {})",
    "<{}: {}>",
    "{}\N{FULLWIDTH COLON} {}",
)
FORMS_EACH = 4
"""In how many of these forms each spelling of a label is tried that hides nothing."""
NOTES_ONLY = (
    "{}\n{}",
    "**{}**\n{}",
    "### {}\n{}",
    "{} - {}",
    "{}; {}",
    "{} = {}",
    "::: {}\n{}\n:::",
    "Eerst dit. {}: {}",
    "Mijn {}: {}",
    "{}\n: {}",
    "![{}: {}](balie.png)",
)
"""Forms without a colon, or in the middle of a line: only what is private is looked for there."""


def misspelled(word: str, chance: random.Random) -> Iterator[str]:
    """A word as people type it: right, and with a slip of each kind at any place."""
    yield from (word, word.upper(), word.lower(), word.capitalize())
    at = chance.randrange(1, len(word) - 1)
    letter = chance.choice("aeinrst")
    yield word[:at] + word[at + 1 :]
    yield word[:at] + word[at] + word[at:]
    yield word[:at] + letter + word[at:]
    yield word[:at] + letter + word[at + 1 :]
    yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    yield f"{word[:at]}\N{ZERO WIDTH SPACE}{word[at:]}"
    yield f"{word[:at]}**{word[at:]}**"


def spelled(key: str, *, slips: bool) -> Iterator[str]:
    """A label in every language, with slips in those in which a Dutch author makes them."""
    chance = random.Random(f"{SEED} {key}")  # noqa: S311 (slips, no secrets)
    for language in PACKAGED:
        word = catalogue(language).text(f"written.{key}")
        yield from misspelled(word, chance) if slips and language in NEAR else (word, word.upper())


def shown(typed: str, language: Language = "nl") -> list[str]:
    """What everyone reads of a deck; nothing of one that is refused."""
    try:
        text = f"# Dag\n---\n## Zo\n{typed}\n"
        deck = markdown_deck(PATH, text, sources(language=language))
    except KitProblems:
        return []
    return [text for slide in deck.slides for text in words(slide)]


@pytest.mark.uncounted
@pytest.mark.parametrize("form", [*DECORATIONS, *NOTES_ONLY])
def test_a_note_is_never_shown_however_its_label_is_typed(form: str) -> None:
    typed = [form.format(word, PRIVATE) for word in spelled(NOTES, slips=True)]

    assert [text for text in typed if PRIVATE in " ".join(shown(text))] == []


@pytest.mark.uncounted
@pytest.mark.parametrize("language", PACKAGED)
def test_a_note_is_never_shown_in_the_language_of_its_author(language: Language) -> None:
    chance = random.Random(SEED)  # noqa: S311 (slips, no secrets)
    word = catalogue(language).text("written.notes")
    typed = [
        form.format(slip, PRIVATE)
        for form in (*DECORATIONS, *NOTES_ONLY)
        for slip in misspelled(word, chance)
    ]

    assert [text for text in typed if PRIVATE in " ".join(shown(text, language))] == []


@pytest.mark.parametrize("language", PACKAGED)
@pytest.mark.parametrize("key", [key for key in LABELS if key != NOTES])
def test_a_label_means_the_same_in_every_language(key: str, language: Language) -> None:
    names = catalogue(language).section("written")

    assert label_of(f"{names[key]}: 5", names) == Label(key, len(names[key]) + 1)


def test_a_word_that_is_nearly_a_label_in_another_language_is_shown() -> None:
    assert "Nota: 25 euro" in " ".join(shown("Nota: 25 euro"))
    assert shown("Notas: 25 euro") == []


@pytest.mark.uncounted
@pytest.mark.parametrize("key", [key for key in LABELS if key != NOTES])
def test_a_label_that_is_nearly_right_is_never_shown_as_text(key: str) -> None:
    chance = random.Random(key)  # noqa: S311 (other forms for each label)
    own = catalogue("nl").text(f"written.{key}")
    slips = len(own) > 4  # a shorter word has too many neighbours that mean something else
    typed = [
        (word, form.format(word, PRIVATE))
        for word in spelled(key, slips=slips)
        for form in chance.sample(DECORATIONS, FORMS_EACH)
    ]

    assert [text for word, text in typed if f"{word}:" in " ".join(shown(text))] == []


@pytest.mark.parametrize("word", ["Note", "notitie", "Aantekening", "aantekeningen", "Notizen"])
def test_other_words_for_notes_are_refused(word: str) -> None:
    assert shown(f"{word}: {PRIVATE}") == []


@pytest.mark.parametrize(
    "form",
    [
        "Trainer: {}",
        "TRAINER : {}",
        "- **Trainer**: {}",
        "Trianer: {}",
        "N.B. voor trainer: {}",
        "NB (voor de trainer): {}",
        "Let op, trainer: {}",
        "Trainer, zeg dit niet: {}",
        "Trainershandleiding: {}",
        "Begeleider zegt: {}",
        "Opmerking voor mezelf: {}",
        "Niet tonen: {}",
        "Niet voor deelnemers: {}",
        "Regieanweisung: {}",
        "Geheim: {}",
        "Facilitator: {}",
        "Für mich: {}",
        "Pour le formateur: {}",
        "Hinweis: {}",
        "Draaiboek: {}",
        "Stage direction: {}",
        "Pense-bête : {}",
        "Chuleta: {}",
        "Para el ponente: {}",
        "(voor trainer) {}",
        "[Trainer] {}",
        "Trainer - {}",
        "Voor de trainer\n{}",
        "## Niet voorlezen!\n{}",
        "> Trainer: {}",
    ],
)
def test_what_says_that_it_is_for_the_trainer_is_never_shown(form: str) -> None:
    assert PRIVATE not in " ".join(shown(form.format(PRIVATE)))


@pytest.mark.parametrize(
    "typed",
    [
        "^ Pietgeheim",
        "??? Pietgeheim",
        "// Pietgeheim",
        "%% Pietgeheim %%",
        "/* Pietgeheim */",
        "{# Pietgeheim #}",
        "::: Pietgeheim",
        "[//]: # (Pietgeheim)",
        "<aside>Pietgeheim</aside>",
    ],
)
def test_what_other_programs_keep_from_the_screen_is_not_shown_here(typed: str) -> None:
    assert shown(typed) == []


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Stap voor stap", "Stap voor stap:"),
        ("stap-voor-stap.", "Stap voor stap:"),
        ("**Hele dia**", "Hele dia:"),
        ("Hele dai", "Hele dia:"),
        ("Step by step", "Stap voor stap:"),
        ("Vragen", "Vragen:"),
        ("Pauze 15 minuten", "Pauze:"),
        ("Pauze 15", "Pauze:"),
        ("Blok - 1,5 uur", "Blok:"),
        ("Tijd = 10 min", "Tijd:"),
        ("Opdracht - Doe dit.", "Opdracht:"),
        ("Stelling; Een huurder is een klant.", "Stelling:"),
    ],
)
def test_a_label_without_its_colon_is_refused(typed: str, label: str) -> None:
    (problem,) = problems(f"# Dag\n---\n## Zo\n{typed}")

    assert f"lijkt op {label}" in problem


def test_a_role_that_is_called_coach_may_speak_in_a_quote_and_nowhere_else() -> None:
    names = catalogue("nl").section("written")

    assert likely_label_in("> Coach: Ga door.", names, {"coach"}) is None
    assert likely_label_in("Coach: Ga door.", names, {"coach"}) == LikelyLabel(
        "Coach", NOTES, has_colon=True
    )


@pytest.mark.parametrize(
    "typed",
    [
        "Let op: dit.",
        "Blok 2",
        "De trainer geeft een voorbeeld.",
        "- Pauze\n- Vragen",
        "- Trainer\n- Coach",
        "- Anna – trainer",
        "Trainen: drie keer. Spreken: langzaam.",
        "Training: wat leer je?",
        "Begeleiding: elke week.",
        "Tijd kost het niet.",
        "Pauze van 15 minuten",
        "Dit is zo – en dat niet.",
        "Vul in: <naam>",
        "Goed: ja, want.",
        "Rood: oneens. Groen: eens.",
        "Tim: ik wil een huis.",
        "Vraag: wat zag je?",
        "Noem: drie dingen.",
        "Instelling: een corporatie",
        "Antwoord: ja",
        "Kom om 9:30 uur, zie https://voorbeeld.nl",
        "Neem een pen mee voor je\nnotities en een kladblok.",
        "Zo maak je notities, met een pen.",
        "Dit gaat -> zo",
    ],
)
def test_what_is_no_label_is_shown(typed: str) -> None:
    assert problems(f"# Dag\n---\n## Zo\n{typed}") == []


@pytest.mark.parametrize(
    "typed", ["Notities\\: zo maak je ze", "Posities\\: links", "Time\\: vijf", "Trainer\\: Anna"]
)
def test_a_backslash_before_the_colon_shows_a_word_all_the_same(typed: str) -> None:
    assert shown(typed)[-1] == typed.replace("\\", "")


def test_what_looks_like_a_label_is_reported_with_the_label_and_a_way_out() -> None:
    assert problems("# Dag\n---\n## Zo\n- Notites: geheim\n\nNotities Piet is boos") == [
        """docs/slides/dag.md:4:3: T015 “Notites” lijkt op Notities:, maar is anders getypt
    - Notites: geheim
      ^
  Tip: Bedoel je Notities:? Typ het dan precies zo, vooraan op een eigen regel. Hoort dit op het \
scherm? Typ dan een schuine streep voor de dubbele punt: Notites\\:""",
        """docs/slides/dag.md:6:1: T015 “Notities” lijkt op Notities:, maar is anders getypt
    Notities Piet is boos
    ^
  Tip: Bedoel je Notities:? Typ het dan precies zo, vooraan op een eigen regel. Hoort dit op het \
scherm? Begin de regel dan met een ander woord.""",
    ]


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("<!-- Pietgeheim", ["4:1"]),
        ("a <!-- een\n---\n## B\n<!-- Pietgeheim -->", ["4:3"]),
        ("<!- Pietgeheim ->", ["4:1"]),
        ("<! -- Pietgeheim -->", ["4:1"]),
        ("<-- Pietgeheim -->", ["4:1"]),
        ("<!\N{EM DASH} Pietgeheim \N{EM DASH}>", ["4:1"]),
        ("<!-- een --> Pietgeheim -->", ["4:13"]),
        ("<!-- a -->\n\n<!-\nPietgeheim", ["6:1"]),
        ("{{ Pietgeheim", ["4:1"]),
        ("Pietgeheim }}", ["4:12"]),
    ],
)
def test_a_comment_or_include_with_a_slip_is_refused(typed: str, places: list[str]) -> None:
    reported = [report.split(" ")[0] for report in problems(f"# Dag\n---\n## Zo\n{typed}")]

    assert [place.removeprefix(f"{PATH}:").rstrip(":") for place in reported] == places


@pytest.mark.parametrize(
    "label", ["Notities:", "NOTITIES:", "notities :", "**Notities:**", "_Notities_:"]
)
def test_a_label_may_be_bold_or_have_a_space_before_its_colon(label: str) -> None:
    (_, slide) = slides(f"# Dag\n---\n## Zo\nJa.\n{label} Zeg dit.")

    assert [note.plain for note in slide.notes] == ["Zeg dit."]
