"""A check sees on a page by hand the links that MkDocs sees there, and no others."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.pages import Page

from oefenkoffer import model
from oefenkoffer.kit import broken_links
from oefenkoffer.kit.broken_links import refuse_broken_links
from oefenkoffer.kit.page_links import read_page
from oefenkoffer.labels import catalogue
from oefenkoffer.mkdocs_plugin.log_capture import capturing_log, problem_of
from oefenkoffer.mkdocs_plugin.site_settings import site_config
from oefenkoffer.problems import Code, KitProblems
from oefenkoffer.scaffold.new_workshop import workshop

RICH = """
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - wikilinks
  - pymdownx.blocks.admonition
  - pymdownx.details
  - pymdownx.inlinehilite
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:pymdownx.superfences.fence_code_format
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tilde
"""

IN_MARKDOWN = (
    *(
        "[x](W)",
        "[x](<W>)",
        "[x]( W 't')",
        "[x](W\n)",
        '[x](W "t")',
        "[x](no (W))",
        "[x](meer.md W)",
    ),
    *(
        "[![x](W)](meer.md)",
        "[x\ny](W)",
        "**[x](W)**",
        "<b>[x](W)</b>",
        "[`x`](W)",
        "[x]()",
        "[x](W",
    ),
    *(
        "\\[x](W)",
        "[x\\](W)",
        "\\\\[x](W)",
        "\\![x](W)",
        "[x] (W)",
        "[x](m\\eer.md)",
        "[x](me\\_er.md)",
    ),
    *("    [x](W)", "- a\n\n    [x](W)", "- a\n\n        [x](W)", "text\n    [x](W)", "\t[x](W)"),
    *(
        "```\n[x](W)\n```",
        "~~~\n[x](W)\n~~~",
        "~~~~\n~~~\n[x](W)\n~~~~",
        "```\n[x](W)",
        "``` {.a}\n[x](W)\n```",
    ),
    *("- a\n\n    ```\n    [x](W)\n    ```", "> ```\n> [x](W)\n> ```", "```mermaid\n[x](W)\n```"),
    *("`[x](W)`", "`` ` [x](W) ``", "`a\n[x](W)`", "\\`[x](W)`", "`[x](W)", "`#!py [x](W)`"),
    *(
        "<!-- [x](W) -->",
        "<!--\n\n[x](W)\n\n-->",
        "a <!-- b\n\n[x](W)",
        "`<!--` [x](W) `-->`",
        "    <!--\n\n[x](W)",
    ),
    *(
        "<pre>[x](W)</pre>",
        "<script>\n'[x](W)'\n</script>",
        "<div>\n\n[x](W)\n\n</div>",
        "a <div>[x](W)</div>",
    ),
    *(
        "<div markdown>\n[x](W)\n</div>",
        "<details markdown>\n<summary>a</summary>\n\n[x](W)\n</details>",
    ),
    *(
        "<textarea>[x](W)</textarea>",
        "<code>[x](W)</code>",
        "</div>[x](W)",
        "<? [x](W) ?>",
        '<b title="[x](W)">',
    ),
    *(
        "[x][r]\n\n[r]: W",
        "[r][]\n\n[r]: <W> 't'",
        "[r]\n\n[r]:\nW",
        "[r]: W",
        "[x][r]\n\n- a\n\n    [r]: W",
    ),
    *(
        "`[x][r]`\n\n[r]: W",
        "[x][r]\n\n```\n[r]: W\n```",
        "[x][r]\n\n[r]: W\n[r]: meer.md",
        "![x][r]\n\n[r]: W",
    ),
    *(
        "a[^1]\n\n[^1]: [x](W)",
        "[^1]: [x](W)",
        "a[^1]\n\n[^1]:\n    [x](W)",
        "*[HTML]: [x](W)\n\nHTML",
    ),
    *(
        "a\n:   [x](W)",
        "!!! note\n    [x](W)",
        '!!! note "[x](W)"\n    a',
        "!!! note\n\n        [x](W)",
    ),
    *(
        "??? note\n    [x](W)",
        '=== "a"\n    [x](W)',
        '=== "a"\n\n    ```\n    [x](W)\n    ```',
        "/// note\n[x](W)\n///",
    ),
    *("~~[x](W)~~", "[[W]]", "[x](meer.md){ href=W }", "[x](W){ href=meer.md }", "a { href=W }"),
    *(
        "---\nicon: '[x](W)'\n---\n# a",
        "---\nicon: a\n...\n[x](W)",
        "title: [x](W)\n\n# a",
        "# a\n\n---\n[x](W)\n---",
    ),
    *(
        "<https://[W>",
        "`<https://[W>`",
        "<a@b.nl>",
        "[x](a@b.nl)",
        "[x](W&amp;a)",
        "[x](meer.md?a&amp;b)",
    ),
    *(
        "[x](/W)",
        "`[x](/W)`",
        "[x](\\W)",
        "[x](#W)",
        "# W\n\n[x](#w)",
        "# a {#W}\n\n[x](#W)",
        "`#W` [x](#W)",
    ),
    *(
        '<p id="W">\n\n[x](#W)',
        '<!-- <p id="W"> -->[x](#W)',
        "[x](meer.md#W)",
    ),
    *("[x](meer.md#meer)", "[x](meer.md 'a#b')", "[x](#__toc)", "a[^1] [x](#fn:1)\n\n[^1]: b"),
)
"""What somebody may type, with W for what is not there."""

IN_HTML = {
    '<a href="W">x</a>': Code.LOST_LINK,
    "a <A HREF=W>x</A>": Code.LOST_LINK,
    "<pre><a href='W'>x</a></pre>": Code.LOST_LINK,
    '<img srcset="meer.png 1x, W 2x">': Code.LOST_LINK,
    '`<a href="W">x</a>`': None,
    '    <a href="W">x</a>': None,
    '```\n<a href="W">x</a>\n```': None,
    '<!-- <a href="W">x</a> -->': None,
    '<a data-href="W">x</a>': None,
    '&lt;a href="W"&gt;': None,
    '<a href="#W">x</a>': Code.LOST_ANCHOR,
    '<a href="meer.html#W">x</a>': Code.LOST_ANCHOR,
    '<a href="meer.html#meer">x</a>': None,
    '<a href="#__toc">x</a>': None,
    '`<img src="https://example.org/x.png">`': None,
    "`![x](https://example.org/x.png)`": None,
    "![x](https://example.org/x.png)": Code.FOREIGN_HOST,
    '    <p id="W">\n\n[x](#W)': Code.LOST_ANCHOR,
    "[x](presentatie.html)": None,
    "<!-- oefenkoffer: refusals -->\n\n[x](#W)": Code.LOST_ANCHOR,
    "<!-- oefenkoffer: refusals -->\n\n[x](#rule)": None,
}
"""What MkDocs leaves to those who look at a built site, and what the workshop adds to a page."""


def pages_of(typed: tuple[str, ...] | Mapping[str, object]) -> dict[str, str]:
    pages = {f"{number}.md": text.replace("W", f"w{number}") for number, text in enumerate(typed)}
    return {"meer.md": "# Meer\n", "meer.png": "", **pages}


def seen_by_check(pages: Mapping[str, str], settings: str) -> dict[str, set[Code]]:
    """What a check tells of each page."""
    texts = workshop("Proef", "conversation", "nl")
    roleplays = {path: text.encode() for path, text in texts.items() if "roleplays/" in path}
    read = model.read(model.Files(roleplays))
    data = {f"docs/{path}": text.encode() for path, text in pages.items() if path.endswith(".md")}
    files = replace(
        read.files,
        config=settings.encode(),
        pages=data,
        beside_pages=frozenset({"docs/meer.png"}),
    )
    codes: dict[str, set[Code]] = {path: set() for path in pages}
    try:
        refuse_broken_links(replace(read, files=files), public=data)
    except KitProblems as refused:
        for problem in refused.problems:
            codes[problem.position.path.removeprefix("docs/")].add(problem.code)
    return codes


def seen_by_mkdocs(pages: Mapping[str, str], settings: str, folder: Path) -> dict[str, set[Code]]:
    """What MkDocs warns of, of each page."""
    config_file = folder / "mkdocs.yml"
    config_file.write_text(settings, encoding="utf-8")
    for path, text in pages.items():
        (folder / "docs" / path).parent.mkdir(exist_ok=True)
        (folder / "docs" / path).write_text(text, encoding="utf-8")
    config = site_config(config_file, catalogue("nl"))
    files = get_files(config)
    for file in files.documentation_pages():
        Page(None, file, config).read_source(config)
    target = files.get_file_from_path("meer.md")
    assert target
    assert target.page
    target.page.render(config, files)
    return {file.src_uri: set(_warnings(file, files, config)) for file in files}


def _warnings(file: File, files: Files, config: MkDocsConfig) -> Iterator[Code]:
    if file.page is None:
        return
    with capturing_log() as log:
        try:
            file.page.render(config, files)
            file.page.validate_anchor_links(files=files, log_level=logging.WARNING)
        except ValueError:  # an address that is none
            yield Code.BROKEN_LINK
    config_file = Path(config.config_file_path)
    yield from (problem_of(text, config_file.parent, config_file).code for text in log.messages)


@pytest.mark.parametrize("settings", ["", RICH], ids=["ours", "rich"])
def test_a_check_sees_the_links_that_mkdocs_sees(settings: str, tmp_path: Path) -> None:
    pages = pages_of(IN_MARKDOWN)

    seen, expected = seen_by_check(pages, settings), seen_by_mkdocs(pages, settings, tmp_path)

    assert {pages[path]: seen[path] for path in pages if seen[path] != expected[path]} == {}
    assert set().union(*expected.values()) == {
        Code.BROKEN_LINK,
        Code.ABSOLUTE_LINK,
        Code.LOST_ANCHOR,
    }


def test_a_check_sees_the_links_that_stand_in_html_and_no_examples() -> None:
    seen = seen_by_check(pages_of(IN_HTML), "")

    codes = {typed: seen[f"{number}.md"] for number, typed in enumerate(IN_HTML)}
    assert codes == {typed: {code} - {None} for typed, code in IN_HTML.items()}


@pytest.mark.parametrize(
    ("typed", "line", "column"),
    [
        ("`[x](weg.md)` [x](weg.md)", 1, 19),
        ("```\n[x](weg.md)\n```\n\n[x](<weg.md>)", 5, 6),
        ("[x][y]\n\n`[y]: weg.md`\n\n[y]:\n  weg.md", 6, 3),
        ("<!-- weg.md -->\n\n<a href=weg.md>x</a>", 3, 9),
        ("weg\\_er.md [x](weg\\_er.md)", 1, 16),
        ("---\nicon: weg.md\n---\n\n[x](weg.md)", 5, 5),
        ("<https://[weg>", 1, 2),
    ],
)
def test_a_link_is_told_where_it_stands(typed: str, line: int, column: int) -> None:
    page = read_page(typed, {}, str)

    assert page
    (link,) = page.links
    before = typed[: link.start]
    assert (before.count("\n") + 1, link.start - before.rfind("\n")) == (line, column)


def test_a_page_whose_links_are_plainly_right_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broken_links, "read_page", pytest.fail)
    pages = {"meer.md": "# Meer\n", "a.md": '[x](meer.md) [y](meer.md "t") [z](https://a.nl/b)'}

    assert set(map(len, seen_by_check(pages, "").values())) == {0}


def test_what_comes_with_a_part_of_the_workshop_is_no_link_of_the_author() -> None:
    page = read_page("[x](weg.md)", {}, lambda text: f"{text}\n\n<p id=b><img src=ours.png></p>")

    assert page
    assert [link.address for link in page.links] == ["weg.md"]
    assert page.anchors == frozenset({"b"})


def test_an_extension_that_breaks_down_stops_no_check() -> None:
    broken = "markdown_extensions: [{toc: {toc_depth: x}}]\n"

    assert seen_by_check({"a.md": "[x](weg.md)"}, broken) == {"a.md": set()}
