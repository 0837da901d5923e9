"""A kit that would run code is refused where the line stands, before any of it runs."""

from contextlib import nullcontext
from pathlib import Path

import pytest
from click.testing import CliRunner

from oefenkoffer.cli import main
from oefenkoffer.problems import Code, KitProblems
from oefenkoffer.trust import refuse_code
from tests.cli import fakes

CODE = {
    "hooks:\n  - evil.py": ("2:1", "code-hook"),
    "hooks: [evil.py]": ("2:1", "code-hook"),
    '"hooks": [evil.py]': ("2:1", "code-hook"),
    "? hooks\n: [evil.py]": ("2:3", "code-hook"),
    "INHERIT: ../other.yml": ("2:1", "code-inherit"),
    "theme:\n  custom_dir: mine": ("3:3", "code-templates"),
    "theme: {name: material, custom_dir: mine}": ("2:25", "code-templates"),
    "plugins: [search, macros]": ("2:19", "code-plugin"),
    "plugins:\n  - oefenkoffer\n  - gen-files:\n      scripts: [evil.py]": ("4:5", "code-plugin"),
    "plugins: {search: {}, other/tags: {}}": ("2:23", "code-plugin"),
    "markdown_extensions: [toc, evil]": ("2:28", "code-extension"),
    "markdown_extensions:\n  - evil.evil: {a: 1}": ("3:5", "code-extension"),
    "markdown_extensions: evil": ("2:22", "code-extension"),
    "extra: !!python/object/apply:os.system ['touch ran']": ("2:8", "code-tag"),
    "extra: !<tag:yaml.org,2002:python/object/apply:os.system> ['touch ran']": ("2:8", "code-tag"),
    "extra: {a: [b, {c: !!python/name:os.system }]}": ("2:20", "code-tag"),
    "extra: !!python/module:evil": ("2:8", "code-tag"),
    "<<: {hooks: [evil.py]}": ("2:6", "code-hook"),
    "x: &a {hooks: [evil.py]}\n<<: [*a]": ("2:8", "code-hook"),
    "theme:\n  <<: {custom_dir: mine}": ("3:8", "code-templates"),
    "%TAG !p! tag:yaml.org,2002:python/\n---\nextra: !p!object/apply:os.system ['touch ran']": (
        "4:8",
        "code-tag",
    ),
}
TAKEN = {
    "site_author: !ENV SECRET": ("2:14", "outside-environment"),
    "extra: !ENV [NAME, x]": ("2:8", "outside-environment"),
    "docs_dir: /etc": ("2:1", "outside-folder"),
    "docs_dir: ../other/docs": ("2:1", "outside-folder"),
    "docs_dir: 'C:\\Users\\me'": ("2:1", "outside-folder"),
    "markdown_extensions:\n  - pymdownx.snippets:\n      base_path: [docs, /]": (
        "4:7",
        "outside-folder",
    ),
    "markdown_extensions:\n  pymdownx.b64:\n    base_path: ~/pictures": ("4:5", "outside-folder"),
    "markdown_extensions:\n  - pymdownx.snippets: {restrict_base_path: False}": (
        "3:25",
        "outside-anywhere",
    ),
    "markdown_extensions:\n  - pymdownx.snippets: {url_download: true}": (
        "3:25",
        "outside-anywhere",
    ),
    "markdown_extensions:\n  - pymdownx.snippets: {restrict_base_path: no}": (
        "3:25",
        "outside-anywhere",
    ),
    "markdown_extensions:\n  - pymdownx.snippets: {url_download: 1}": ("3:25", "outside-anywhere"),
    "<<: {docs_dir: /etc}": ("2:6", "outside-folder"),
    "plugins:\n  - oefenkoffer\n  - tags: {tags_file: docs/../../tags.md}": (
        "4:12",
        "outside-folder",
    ),
}
SAFE = [
    "docs_dir: docs",
    "markdown_extensions:\n  - pymdownx.snippets: {base_path: [docs, parts], url_download: false}",
    "markdown_extensions:\n  - wikilinks: {base_url: /wiki/}",
    "hooks: []",
    "hooks:",
    "theme: material",
    "plugins: [oefenkoffer, search, tags: {export: false}, material/blog, offline]",
    "plugins: {oefenkoffer: {}, search: {lang: nl}}",
    "plugins: []",
    "markdown_extensions: [attr_list, toc: {permalink: false}, pymdownx.emoji]",
    "markdown_extensions: [markdown.extensions.abbr]",
    "extra:\n  hooks: [a.py]",
    "nav: [hooks.md, INHERIT.md]",
    "x: !!python/name:material.extensions.emoji.twemoji",
    "x: &a [1]\ny: [*a, *a]",
    "x: [",
    "x: &a\n  <<: *a",
]
COMMANDS = {
    "check": ["check"],
    "build": ["build", "--quiet"],
    "export": ["export", "pages", "out"],
    "serve": ["serve"],
}


def project(folder: Path, settings: str) -> Path:
    made = fakes.project(folder)
    (made / "mkdocs.yml").write_text(f"site_name: x\n{settings}\n", encoding="utf-8")
    if settings.startswith("%"):
        (made / "mkdocs.yml").write_text(f"# x\n{settings}\n", encoding="utf-8")
    (made / "evil.py").write_text("open('ran', 'w').close()\n", encoding="utf-8")
    return made


def refused(folder: Path, settings: str) -> tuple[Code, str, str]:
    """What the one problem of some settings is, where it stands, and of what kind."""
    with pytest.raises(KitProblems) as error:
        refuse_code(project(folder, settings))

    [problem] = error.value.problems
    position = problem.position
    return problem.code, f"{position.line}:{position.column}", problem.facts["what"]


@pytest.mark.parametrize(("settings", "expected"), CODE.items())
def test_code_is_named_where_it_stands(
    tmp_path: Path, settings: str, expected: tuple[str, str]
) -> None:
    assert refused(tmp_path, settings) == (Code.RUNS_CODE, *expected)


@pytest.mark.parametrize(("settings", "expected"), TAKEN.items())
def test_what_would_be_taken_into_the_site_is_named_where_it_stands(
    tmp_path: Path, settings: str, expected: tuple[str, str]
) -> None:
    assert refused(tmp_path, settings) == (Code.TAKES_IN, *expected)


SNIPPETS = "markdown_extensions:\n  - pymdownx.snippets: {base_path: [parts]}"


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ('# x\n\n--8<-- "secret.md"\n', "docs/index.md:3"),
        ("# x\n\n--8<--\n  secret.md:1:2\n--8<--\n", "docs/index.md:4"),
        ('--8<-- "other.md"\n', "parts/other.md:2"),
        ('--8<-- "%61.md"\n', "docs/index.md:1"),
        ("--8<--\nit's.md\n--8<--\n", "docs/index.md:2"),
        ("![x](../../secret.png)\n", "docs/index.md:1"),
        ("![x][a]\n\n[a]: ../../secret.png\n", "docs/index.md:3"),
        ("![x](<../../se cret(1).png> 'title')\n", "docs/index.md:1"),
        ("![x](../../%73ecret.png)\n", "docs/index.md:1"),
        ("<img\n src = '../../se&#32;cret(1).png'>\n", "docs/index.md:2"),
        ("<img src='/etc/../etc/hostname'> '/etc/hostname' [x](../../secret.md)\n", ""),
        ("# x\n\nsecret\n", ""),
    ],
)
def test_a_link_out_of_the_project_that_a_page_takes_in_is_named(
    tmp_path: Path, page: str, told: str
) -> None:
    made = project(tmp_path / "kit", SNIPPETS)
    (tmp_path / "secret.md").write_text("root:x:0:0\n", encoding="utf-8")
    (made / "parts").mkdir()
    (made / "parts" / "secret.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "secret.png").write_bytes(b"x")
    (tmp_path / "se cret(1).png").write_bytes(b"x")
    (made / "parts" / "it's.md").symlink_to(tmp_path / "secret.md")
    (made / "parts" / "%61.md").symlink_to(tmp_path / "secret.md")
    (made / "parts" / "other.md").write_text("x\n--8<-- 'secret.md'\n", encoding="utf-8")
    (made / "docs" / "index.md").write_text(page, encoding="utf-8")

    with pytest.raises(KitProblems) if told else nullcontext() as error:
        refuse_code(made)

    problems = error.value.problems if error else ()
    assert [f"{it.position.path}:{it.position.line}" for it in problems] == [told] * bool(told)


@pytest.mark.parametrize("settings", SAFE)
def test_settings_that_run_nothing_are_let_through(tmp_path: Path, settings: str) -> None:
    refuse_code(project(tmp_path, settings))


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize(
    "settings", [*list(CODE)[:2], *list(CODE)[7:9], *list(CODE)[10:11], *list(CODE)[13:14]]
)
def test_no_command_runs_it_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], settings: str
) -> None:
    monkeypatch.chdir(project(tmp_path / "kit", settings))

    result = CliRunner().invoke(main, [*arguments, "--language", "nl"])

    assert (result.exit_code, "B014" in result.stderr) == (1, True)
    assert not Path("ran").exists()
    assert not Path("output").exists()


def test_paper_needs_no_trust_and_who_trusts_may_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project(tmp_path / "kit", "hooks: [evil.py]"))
    monkeypatch.setattr("oefenkoffer.cli.build_steps.build_steps", lambda: fakes.QUICK)

    results = [
        CliRunner().invoke(main, arguments).exit_code
        for arguments in (["build", "--only", "print"], ["check", "--trust"], ["build", "--trust"])
    ]

    assert results == [0, 0, 0]
