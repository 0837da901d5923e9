"""What of `docs/` goes online: what a page leads to, and nothing that merely lies there."""

import pytest

from oefenkoffer.kit.published import left_out, reachable, referred, site_settings, unmeant
from oefenkoffer.model.files import Files

FILE = "map/foto a.png"
WAYS = (
    "![Een foto](../map/foto%20a.png)",
    "![Een foto](<../map/foto a.png>)",
    '![Een foto](../map/foto%20a.png "met een titel")',
    "[![Klein](klein.png)](../map/foto%20a.png)",
    "[de foto][1]\n\n[1]: ../map/foto%20a.png",
    "[1]: <../map/foto a.png> 'titel'",
    '<img src="../map/foto%20a.png" alt="a > b">',
    "<a href='../map/foto a.png'>x</a>",
    '<img srcset="klein.png 1x, ../map/foto%20a.png 2x">',
    '<video poster="../map/foto%20a.png">',
    "[deel 2](../map/foto%20a.png#page=2)",
    "!!! tip\n\n    ![Een foto](../map/FOTO%20a.png)",
    "| a | ![x](../map/./foto%20a.png) |",
    "[x](/map/foto%20a.png)",
)
NO_WAYS = (
    "foto a.png",
    "![x](foto%20a.png)",
    "![x](../../map/foto%20a.png.txt)",
    "https://elders.nl/map/foto%20a.png",
    "[x](https://elders.nl/map/foto%20a.png)",
    "[x](mailto:map/foto%20a.png)",
)


@pytest.mark.parametrize("text", WAYS)
def test_file_that_a_page_leads_to_is_meant(text: str) -> None:
    assert unmeant([FILE], {"theorie/nee.md": text}, []) == set()


@pytest.mark.parametrize("text", NO_WAYS)
def test_file_that_no_page_leads_to_is_not_meant(text: str) -> None:
    assert unmeant([FILE], {"theorie/nee.md": text}, []) == {FILE}


def test_stylesheet_and_settings_lead_to_files_too_and_code_needs_no_page() -> None:
    files = ["beeld/a.png", "logo.svg", "eigen.css", "eigen.js", "lijst.pdf"]
    css = {"css/eigen.css": "b {background: url('../beeld/a.png')}"}

    assert unmeant(files, css, ["logo.svg"]) == {"lijst.pdf"}


def test_without_a_nav_pages_are_found_by_links_from_the_start() -> None:
    pages = {
        "index.md": "[a](map/a.md) en [weg](weg.md)",
        "map/a.md": "[b](b.md#kop)",
        "map/b.md": "[terug](../index.md)",
        "map/c.md": "[a](a.md)",
        "kladblok.md": "",
    }

    assert reachable(pages) == {"index.md", "map/a.md", "map/b.md"}
    assert reachable({"kladblok.md": ""}) == frozenset()


@pytest.mark.parametrize(
    "text", ["](" * 50_000, "](" + " " * 50_000, "[a](" * 20_000 + ")", "[" * 50_000]
)
def test_page_of_any_shape_is_read_in_one_go(text: str) -> None:
    referred({"a.md": text})


SITE = {
    "docs/index.md": b"![x](a.png)\n[plan](plan.pdf)",
    "docs/kladblok.md": b"![x](kladblok.png)",
    "docs/handleiding/index.md": b"![x](beeld.png)",
}
BESIDE = {
    "a.png",
    "plan.pdf",
    "kladblok.png",
    "deelnemers.pdf",
    "namen.docx",
    "handleiding/beeld.png",
}


@pytest.mark.parametrize("nav", ["nav: [index.md]\n", "", "nav:\n  - Start: index.md\n"])
@pytest.mark.parametrize("more", ["", "hooks: !!python/name:os.system\n", "x: !ENV [A, b]\n"])
def test_what_is_kept_off_the_site_is_told_with_its_reason(nav: str, more: str) -> None:
    beside = frozenset(f"docs/{path}" for path in {*BESIDE, "handleiding/beeld.png"})
    files = Files({}, config=f"{nav}{more}".encode() or b"{}", pages=SITE, beside_pages=beside)

    left = left_out(files)

    assert left.unreferred == ("deelnemers.pdf", "kladblok.png")
    assert (left.unlisted, left.other_kinds) == (("kladblok.md",), ("namen.docx",))


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("python/name:pymdownx.superfences.fence_code_format", "fence_code_format"),
        ("python/name:os.system", None),
        ("python/name:pymdownx.util.os.system", None),
        ("python/name:pymdownx.nothing.at_all", None),
        ("python/object/apply:os.system", None),
    ],
)
def test_settings_name_functions_of_the_theme_and_no_others(tag: str, name: str | None) -> None:
    settings = site_settings(f"a: !!{tag}\n".encode())

    assert settings
    assert getattr(settings["a"], "__name__", None) == name
