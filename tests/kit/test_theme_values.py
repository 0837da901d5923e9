"""A check tells each value that the theme's templates cannot use, of pages and of `mkdocs.yml`."""

from pathlib import Path

import pytest

from oefenkoffer.kit.full_check import full_check
from oefenkoffer.kit.theme_values import refuse_unusable_values
from oefenkoffer.labels import reports
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.mkdocs_plugin.site_settings import DEFAULTS
from oefenkoffer.model import Files, read
from oefenkoffer.problems import KitProblems
from oefenkoffer.scaffold.new_workshop import workshop
from tests.mkdocs_plugin.project import CONFIG, PAGES, made, project

TEXTS = dict(workshop("Proef", "conversation", "nl"))
PAGE = "docs/meer.md"
RIGHT = (
    "title: 2024",
    "icon: material/home",
    "hide: toc",
    "hide: [navigation, toc]",
    "hide: false",
    "status: new",
    "tags: [a, 3, 1.5, true]",
    "template: main.html",
    "search: {boost: 2, exclude: yes}",
    "search: {boost: 0.5}",
    "search: false",
    "icon: ''",
    "tags:",
    "own: {a: [3]}",
    "3: x",
)
"""Settings of a page that the theme takes."""


def files(head: str = "", config: str = "") -> Files:
    """A new workshop with a page that begins with some lines, and with an `mkdocs.yml`."""
    return Files(
        {path: text.encode() for path, text in TEXTS.items() if path.startswith("roleplays/")},
        config=config.encode(),
        pages={
            "docs/index.md": TEXTS["docs/index.md"].encode(),
            PAGE: f"{head}\n# Meer\n".encode(),
        },
    )


def told(of: Files) -> list[str]:
    """What stands where, of which code."""
    try:
        refuse_unusable_values(read(of))
    except KitProblems as stopped:
        return [f"{p.position}: {p.code}" for p in stopped.problems]
    return []


def of_page(*settings: str) -> list[str]:
    """What is told of settings at the top of a page, without its name."""
    lines = told(files("\n".join(["---", *settings, "---", ""])))
    return [line.removeprefix(f"{PAGE}:") for line in lines]


def of_config(config: str) -> list[str]:
    """What is told of `mkdocs.yml`, without its name."""
    return [line.removeprefix("mkdocs.yml:") for line in told(files(config=config))]


@pytest.mark.parametrize("setting", RIGHT)
def test_what_the_theme_takes_of_a_page_is_right(setting: str) -> None:
    assert of_page(setting) == []


@pytest.mark.uncounted
def test_a_site_is_built_of_what_is_right(tmp_path: Path) -> None:
    heads = {f"x{number}.md": f"---\n{setting}\n---\n" for number, setting in enumerate(RIGHT)}
    extra = "extra:\n  alternate: false\n  status: {new: Nieuw}\n  social:\n"
    config = f"{CONFIG}{extra}    - {{icon: material/home, link: https://x.nl}}\n"

    build_site(
        project(tmp_path, {**PAGES, **heads}, config.replace("index.md", "index.md\n  - x1.md", 1)),
        tmp_path / "site",
        audience="trainer",
        release="before",
        papers=(),
    )

    assert {f"x{number}.html" for number in range(len(RIGHT))} <= {*made(tmp_path / "site")}


@pytest.mark.parametrize(
    ("setting", "at"),
    [
        ("title: [naam]", "2:8: M003"),
        ("description: {a: b}", "2:14: M003"),
        ("icon: x/y", "2:7: S035"),
        ("icon: true", "2:7: S035"),
        ("hide: 3", "2:7: M005"),
        ("hide: {toc: true}", "2:7: M005"),
        ("hide: [toc, [tags]]", "2:13: M003"),
        ("tags: 3", "2:7: M005"),
        ("tags: een", "2:7: M005"),
        ("tags: [een, null]", "2:13: M002"),
        ("tags: [2024-01-01]", "2:8: S035"),
        ("search: 3", "2:9: M004"),
        ("search: {boost: veel}", "2:17: M007"),
        ("search: {boost: [2]}", "2:17: M007"),
        ("search: {exclude: nee}", "2:19: M008"),
        ("template: nothing.html", "2:11: S037"),
        ("template: 3", "2:11: S037"),
        ("template:", "2:10: M002"),
    ],
)
def test_what_the_theme_cannot_use_of_a_page_is_told(setting: str, at: str) -> None:
    assert of_page(setting) == [at]


def test_all_of_a_page_is_told_at_once() -> None:
    assert of_page("hide: 3", "search:", "  boost: x", "  exclude: x") == [
        "2:7: M005",
        "4:10: M007",
        "5:12: M008",
    ]


def test_settings_without_dashes_are_texts() -> None:
    head = "title: Meer\nsearch: niet\n    hier\nTags: een, twee\nicon:  x/y\nhide: toc\n"

    assert told(files(head)) == [f"{PAGE}:2:9: M004", f"{PAGE}:4:7: M005", f"{PAGE}:5:8: S035"]


def test_a_page_without_settings_has_none_to_use() -> None:
    assert told(files("Tekst vooraf\nsearch: 3\n")) == []


@pytest.mark.parametrize(
    "config",
    [
        "theme: material",
        "theme: {name: material, palette: {scheme: slate, toggle: false}, features: toc.follow}",
        "theme: {name: material, icon: {logo: material/home, tag: {x: material/home}}}",
        "theme: {name: material, palette: !ENV [PALETTE, 3], own: 3}",
        "theme: {name: material, custom_dir: eigen, icon: {logo: x/y}}",
        "extra: {alternate: false, own: 3, status: {new: Nieuw}, homepage: https://x.nl}",
        "extra:\n  a: &a {icon: material/home}\n  social: [{<<: *a, link: https://x.nl}]",
        DEFAULTS.read_text(encoding="utf-8"),
    ],
)
def test_what_the_theme_takes_of_settings_is_right(config: str) -> None:
    assert of_config(config) == []


@pytest.mark.parametrize(
    ("config", "at"),
    [
        ("theme: {name: material, palette: 3}", ["1:34: M004"]),
        ("theme: {name: material, palette: [3]}", ["1:35: M004"]),
        ("theme: {name: material, palette: [{toggle: {name: x}}]}", ["1:44: M002"]),
        ("theme: {name: material, palette: {toggle: {icon: x/y}}}", ["1:50: S035"]),
        ("theme: {name: material, icon: {logo: x/y, tag: {a: z}}}", ["1:38: S035", "1:52: S035"]),
        ("theme: {name: material, features: [{a: b}]}", ["1:36: M003"]),
        ("theme: {name: material, logo: 3}", ["1:31: S035"]),
        ("theme: {name: material, static_templates: 3}", ["1:43: M005"]),
        ("extra: {alternate: 3}", ["1:20: M005"]),
        ("extra: {alternate: [{name: x}]}", ["1:21: M002"]),
        ("extra: {social: [{link: 3}]}", ["1:18: M002", "1:25: S035"]),
        ("extra: {social: [a]}", ["1:18: M004"]),
        ("extra: {tags: 3}", ["1:15: M004"]),
        ("extra: {analytics: {feedback: {ratings: [{}]}}}", ["1:42: M002"]),
        ("extra: {consent: x, homepage: [x]}", ["1:18: M004", "1:31: M003"]),
    ],
)
def test_what_the_theme_cannot_use_of_settings_is_told(config: str, at: list[str]) -> None:
    assert of_config(config) == at


def test_a_check_tells_pages_settings_and_lost_files_at_once() -> None:
    config = (
        "nav: [index.md, weg.md]\ntheme: {name: material, palette: 3}\nextra_templates: [x.html]\n"
    )

    problems = full_check(files("---\nhide: 3\n---\n", config)).problems

    assert {f"{p.position}: {p.code}" for p in problems} == {
        "mkdocs.yml:1:17: S003",
        "mkdocs.yml:2:34: M004",
        "mkdocs.yml:3:19: S035",
        f"{PAGE}:2:7: M005",
    }


def test_a_text_of_another_kind_is_said_to_be_no_text() -> None:
    with pytest.raises(KitProblems) as stopped:
        refuse_unusable_values(read(files(config="theme: {name: material, logo: 3}")))

    assert "wat bij 'logo' staat, is anders getypt dan hoort" in reports(stopped.value, "nl")
