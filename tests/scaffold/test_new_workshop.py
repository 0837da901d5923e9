"""What `oefenkoffer new` makes is right in each language, and is built in each format."""

import subprocess
from itertools import cycle, product
from pathlib import Path

import pytest

from oefenkoffer.cli.build import PARTS
from oefenkoffer.cli.build_steps import build_steps
from oefenkoffer.cli.progress import Silence
from oefenkoffer.cli.run_build import BuildRequest, run_build
from oefenkoffer.kit.fit_check import refuse_overflow
from oefenkoffer.labels import catalogue
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.model.files import METHOD, SETTINGS, SLIDES
from oefenkoffer.model.loading.formats import packaged_names
from oefenkoffer.participants.names_on_disk import NAMES_FILES
from oefenkoffer.scaffold.new_workshop import (
    Texts,
    case,
    deck,
    form,
    glance,
    session,
    starter,
    workshop,
)
from oefenkoffer.scaffold.skeletons import formats, starters
from oefenkoffer.vocabulary import PACKAGED

BUILT = tuple(zip(sorted(packaged_names()), cycle(("nl", "en")), strict=False))
"""Each format once, in one language and the other; the check reads all pairs."""


def read_texts(texts: Texts) -> Workshop:
    data = {path: text.encode() for path, text in texts.items()}
    return read(
        Files(
            {path: text for path, text in data.items() if path.startswith("roleplays/")},
            slides={path: text for path, text in data.items() if path.startswith(SLIDES)},
        )
    )


def put(texts: Texts, folder: Path) -> Path:
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def test_there_is_a_first_case_for_every_packaged_format() -> None:
    assert formats() == packaged_names()
    assert not set(formats()) & set(starters())


@pytest.mark.uncounted
@pytest.mark.parametrize(("name", "language"), [*product(packaged_names(), PACKAGED)])
def test_a_new_workshop_is_right_and_fits_without_any_advice(name: str, language: str) -> None:
    made = read_texts(workshop("Nee: #1", name, language))

    assert (made.settings.title, made.settings.language) == ("Nee: #1", language)
    assert (made.exercise.title["en"] != "", made.advice) == (True, ())
    refuse_overflow(made)


@pytest.mark.typeset_once
@pytest.mark.uncounted
@pytest.mark.parametrize(("name", "language"), BUILT)
def test_a_new_workshop_is_built_and_both_sites_list_what_it_has(
    name: str, language: str, tmp_path: Path
) -> None:
    folder = put(workshop("Proef", name, language), tmp_path / "kit")

    run_build(BuildRequest(folder, folder / "output", None, PARTS), build_steps(), Silence())

    page = (folder / "output/site/index.html").read_text(encoding="utf-8")
    places = {"nl": ("programma", "casussen/index"), "en": ("programme", "cases/index")}[language]
    assert [place for place in places if f'href="{place}.html"' not in page] == []


def test_git_leaves_out_what_is_printed_and_who_comes(tmp_path: Path) -> None:
    """Printed papers hold names of people, and a workshop may change its language."""
    (tmp_path / ".gitignore").write_bytes(starter(starters()[0])[".gitignore"])
    folders = (catalogue(language).text("file.prints") for language in PACKAGED)
    private = {*NAMES_FILES, *(f"{folder}/x.pdf" for folder in folders)}
    subprocess.run(["git", "-C", tmp_path, "init", "--quiet"], check=True)

    ignored = subprocess.check_output(["git", "-C", tmp_path, "check-ignore", *private], text=True)

    assert {*ignored.split()} == private


def test_what_is_added_to_a_workshop_is_right_as_well(tmp_path: Path) -> None:
    texts = dict(workshop("Proef", "conversation", "nl"))
    folder = put(texts, tmp_path)
    known = glance(folder)
    forms = form("Wat nu", known, texts["roleplays/forms.yml"])
    for added in (case("Boze klant", known), session("middag", known), deck("middag", known)):
        texts |= added

    made = read_texts({**texts, **forms})

    assert [case.title for case in made.cases] == ["Boze klant", "Een voorbeeld"]
    assert [session.id for session in made.sessions] == ["dagdeel", "middag"]
    assert made.forms
    assert list(made.forms.forms) == ["terugkijken", "wat_nu"]


def test_a_new_case_answers_the_steps_of_the_method_that_is_there(tmp_path: Path) -> None:
    texts = dict(workshop("Proef", "conversation", "en"))
    texts[METHOD] = texts[METHOD].replace("why_not", "honest").replace("contact:", "first:")
    folder = put(texts, tmp_path)
    texts = {path: text for path, text in texts.items() if not path.startswith("roleplays/cases/")}

    made = read_texts({**texts, **case("example", glance(folder))})

    assert [*made.cases[0].answer] == ["honest", "possible", "attention"]  # type: ignore[attr-defined]


def test_a_form_goes_below_the_others_with_their_indent(tmp_path: Path) -> None:
    known = glance(put(workshop("Proef", "roleplay", "en"), tmp_path))
    before = "forms:\n\n    # mine\n    first:\n        title: First\n"

    after = form("Second one", known, before)["roleplays/forms.yml"]

    assert after.startswith(before)
    assert "\n\n    second_one:\n      title: Second one\n" in after


@pytest.mark.parametrize("kit", ["", "format: mine\n", "language: fy\nformat: [\n"])
def test_a_kit_of_which_little_is_known_gets_the_usual_case(kit: str, tmp_path: Path) -> None:
    known = glance(put({SETTINGS: kit}, tmp_path))

    assert (known.language, known.format, known.cases) == ("en", "conversation", ())


def test_a_format_of_its_own_gets_the_case_of_the_one_it_is_built_on(tmp_path: Path) -> None:
    texts = {SETTINGS: "language: de-AT\n", "roleplays/format.yml": "extends: tabletop\n"}

    known = glance(put(texts, tmp_path))

    assert (known.language, known.format) == ("de", "tabletop")
