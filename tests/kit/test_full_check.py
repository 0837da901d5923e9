"""A check finds what a build would refuse, at once and whatever else is wrong."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from oefenkoffer.kit.full_check import full_check
from oefenkoffer.kit.site_check import leads_to_cases
from oefenkoffer.model import Files
from oefenkoffer.model.files import DOCS, SLIDES
from oefenkoffer.scaffold.new_workshop import workshop

CASE = "roleplays/cases/voorbeeld.yml"
SESSION = "roleplays/sessions/dagdeel.yml"
FORMS = "roleplays/forms.yml"
DECK = "docs/slides/dagdeel.md"
CONFIG = "mkdocs.yml"
TEXTS = dict(workshop("Proef", "conversation", "nl"))


def files(changes: Mapping[str, str | None]) -> Files:
    """A new workshop with some of its files in other words, or taken away."""
    texts = {path: text for path, text in {**TEXTS, **changes}.items() if text is not None}
    data = {path: text.encode() for path, text in texts.items()}
    return Files(
        {path: text for path, text in data.items() if path.startswith("roleplays/")},
        slides={path: text for path, text in data.items() if path.startswith(SLIDES)},
        config=data.get(CONFIG, b""),
        pages={
            path: text
            for path, text in data.items()
            if path.startswith(f"{DOCS}/") and not path.startswith(SLIDES)
        },
    )


def report(changes: Mapping[str, str | None]) -> list[str]:
    problems = full_check(files(changes)).problems
    return [f"{problem.position}: {problem.code}" for problem in problems]


OPEN = TEXTS[DECK].replace("{{ casus: voorbeeld }}", "{{ casus: voorbeeld")
LOST = "nav:\n  - index.md\n  - Weg: weg.md\n  - casussen/index.md\n  - https://example.org\n"


def test_a_workshop_that_is_right_has_no_problems() -> None:
    assert report({}) == []


@pytest.mark.parametrize(
    ("path", "right", "slip", "said"),
    [
        (CASE, "level: 1", "level: 9", f"{CASE}:18:8: M006"),
        (SESSION, "minutes: 60", "minutes: veel", f"{SESSION}:14:14: M007"),
        (FORMS, "lines: 3", "lines: veel", f"{FORMS}:13:20: M007"),
    ],
)
def test_a_mistake_in_one_file_hides_none_in_slides_and_menu(
    path: str, right: str, slip: str, said: str
) -> None:
    changes = {path: TEXTS[path].replace(right, slip, 1), DECK: OPEN, CONFIG: LOST}

    assert report(changes) == [f"{DECK}:12:1: T029", f"{CONFIG}:3:10: S003", said]


def test_settings_of_the_site_that_are_no_yaml_are_told_beside_the_slides() -> None:
    assert report({CONFIG: "nav:\n\t- index.md\n", DECK: OPEN}) == [
        f"{DECK}:12:1: T029",
        f"{CONFIG}:2:1: S033",
    ]


def test_a_slide_with_a_case_that_is_wrong_is_not_told_as_well() -> None:
    assert report({CASE: TEXTS[CASE].replace("level: 1", "level: 9")}) == [f"{CASE}:18:8: M006"]


def test_a_workshop_without_settings_is_told_no_further() -> None:
    assert report({"roleplays/kit.yml": "title: [\n", DECK: OPEN})[0].startswith("roleplays/kit")


def test_a_site_needs_a_page() -> None:
    assert report({"docs/index.md": None}) == ["docs: S034"]


@pytest.mark.parametrize(
    ("nav", "index", "leads"),
    [
        ("", "# Welkom", True),
        ("nav: [index.md]", "# Welkom", False),
        ("nav: [index.md]", "# Welkom\n\n[Oefen](casussen/voorbeeld.md)", True),
        ("nav: [index.md, cases/index.md]", "# Welkom", True),
    ],
)
def test_it_is_seen_whether_the_menu_leads_to_the_cases(
    nav: str, index: str, *, leads: bool
) -> None:
    result = full_check(files({CONFIG: nav, "docs/index.md": index}))

    assert result.workshop
    assert leads_to_cases(result.workshop) == leads


def test_menus_may_be_nested_and_name_pages_of_ours_in_any_language() -> None:
    nav = "nav:\n  - index.md\n  - Meer:\n      - cases/index.md\n      - terugkijken.md\n"

    assert report({CONFIG: nav}) == []


def test_pages_beside_the_menu_are_read_from_the_same_files() -> None:
    assert replace(files({}), config=b"").beside_slides == {"docs/index.md"}
