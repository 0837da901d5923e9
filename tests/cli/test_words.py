"""Help texts, click's own words, and the choice of the language."""

import json
import string
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from oefenkoffer.cli import main
from oefenkoffer.cli.app import COMMANDS, NAME
from oefenkoffer.cli.help_texts import help_texts, long_name, translated_click
from oefenkoffer.cli.language import choose
from oefenkoffer.vocabulary import SPOKEN, Spoken
from tests.cli.conftest import Run


def commands() -> dict[str, click.Command]:
    here = {name: import_module(f"oefenkoffer.cli.{name}").command for name in COMMANDS}
    below = {
        f"{name} {below}": command
        for name, group in here.items()
        if isinstance(group, click.Group)
        for below, command in group.commands.items()
    }
    return {NAME: main, **here, **below}


@pytest.mark.parametrize("spoken", SPOKEN)
def test_every_command_and_option_has_help_and_nothing_else_has(spoken: Spoken) -> None:
    expected = set(commands())
    for name, command in commands().items():
        options = (option for option in command.params if isinstance(option, click.Option))
        expected |= {f"{name} {long_name(option)}" for option in options}

    found = help_texts(spoken).help
    assert found.keys() == expected, f"give each option its help in cli/words/{spoken}.json"
    assert all(text.endswith(".") for text in found.values())


def test_clicks_words_keep_their_places_for_names() -> None:
    english_only = {("number_type", None)}  # "integer" or "float", which click does not translate
    for original, ours in help_texts("nl").click.items():
        assert places(ours) == places(original) - english_only, original


def places(text: str) -> set[tuple[str, str | None]]:
    return {(name, sign) for _, name, _, sign in string.Formatter().parse(text) if name}


def test_click_still_says_each_sentence_that_we_have_words_for() -> None:
    files = Path(click.__file__).parent.glob("*.py")
    source = "".join(file.read_text(encoding="utf-8") for file in files)
    own = {"DIR", "FILE", "NAME", "N"}

    assert [said for said in help_texts("nl").click if said not in source and said not in own] == []


def test_click_gets_its_words_back() -> None:
    before = click.exceptions._  # type: ignore[attr-defined]  # imported there, for itself

    with translated_click(help_texts("nl")):
        assert click.UsageError("x").format_message() == "x"
        assert click.exceptions._("Aborted!") == "Gestopt."  # type: ignore[attr-defined]

    assert click.exceptions._ is before  # type: ignore[attr-defined]


def test_help_is_dutch_throughout(run: Run) -> None:
    result = run("--help")

    assert result.exit_code == 0
    assert [line for line in result.output.splitlines() if not line.startswith("  ")] == [
        "Gebruik: oefenkoffer [OPTIES] OPDRACHT [OPTIES]",
        "",
        "",
        "Opties:",
        "",
        "Opdrachten:",
    ]
    assert "Toon deze uitleg." in result.output


def test_help_of_a_command_is_english_when_asked(run: Run) -> None:
    result = run("build", "--help", "--language", "en")

    assert result.output.startswith("Usage: oefenkoffer build [OPTIONS]\n\n  Make everything")
    assert "--output DIR" in result.output
    assert "Show this message and exit." in result.output


@pytest.mark.parametrize(
    ("arguments", "dutch", "english"),
    [
        (
            ("buidl",),
            "Fout: De opdracht 'buidl' bestaat niet. Misschien 'build'?",
            "Error: No such command 'buidl'. Did you mean 'build'?",
        ),
        (
            ("build", "--olny", "site"),
            "Fout: De optie '--olny' bestaat niet. Misschien '--only'?",
            "Error: No such option '--olny'. Did you mean '--only'?",
        ),
        (
            ("build", "--release", "soon"),
            "Fout: Dit kan niet bij '--release': 'soon' is niet een van 'before', 'after', 'team'.",
            "Error: Invalid value for '--release': 'soon' is not one of 'before', 'after', 'team'.",
        ),
        (
            ("print", "--copies", "2,5"),
            "Fout: Dit kan niet bij '--copies': '2,5' is geen goed getal.",
            "Error: Invalid value for '--copies': '2,5' is not a valid integer.",
        ),
        (
            ("build", "--output"),
            "Fout: Achter de optie '--output' moet iets staan.",
            "Error: Option '--output' requires an argument.",
        ),
        (
            ("check", "that"),
            "Fout: Dit hoort er niet bij: that",
            "Error: Got unexpected extra argument (that)",
        ),
        (
            ("build", "--quiet=1"),
            "Fout: Achter de optie '--quiet' mag niets staan.",
            "Error: Option '--quiet' does not take a value.",
        ),
    ],
)
def test_a_typing_mistake_is_explained_in_both_languages(
    run: Run, arguments: tuple[str, ...], dutch: str, english: str
) -> None:
    for spoken, sentence in (("nl", dutch), ("en", english)):
        result = run("--language", spoken, *arguments)
        assert result.exit_code == 2
        assert result.stderr.splitlines()[-1] == sentence


def test_a_missing_argument_is_explained_in_dutch() -> None:
    with translated_click(help_texts("nl")):
        error = click.MissingParameter(param=click.Argument(["folder"]), ctx=None)
        assert error.format_message() == "Er ontbreekt een gegeven 'FOLDER'."


KIT = "title: x\nlanguage: {}  # our language\n"


@pytest.mark.parametrize(
    ("arguments", "environment", "kit", "expected"),
    [
        (["--language", "en"], {"OEFENKOFFER_LANGUAGE": "nl"}, "nl", "en"),
        (["--language=en"], {}, "nl", "en"),
        (["--language", "nl", "build", "--language", "en"], {}, "nl", "en"),
        (["--language"], {}, "en", "en"),
        (["--language", "fr"], {}, "en", "en"),
        ([], {"OEFENKOFFER_LANGUAGE": "en"}, "nl", "en"),
        ([], {"LANG": "nl_NL.UTF-8"}, "en", "en"),
        ([], {"LANG": "nl_NL.UTF-8"}, "'en'", "en"),
        ([], {"LANG": "en_GB.UTF-8"}, None, "en"),
        ([], {"LANG": "en_GB.UTF-8", "LC_ALL": "nl_BE"}, None, "nl"),
        ([], {"LANG": "C.UTF-8"}, None, "nl"),
        ([], {"LANG": "POSIX"}, None, "nl"),
        ([], {"LANG": "de_DE.UTF-8"}, None, "en"),
        ([], {"LC_ALL": "fr"}, None, "en"),
        ([], {"LANG": "de_DE.UTF-8"}, "nl", "nl"),
        ([], {}, "fr", "en"),
        ([], {"LANG": "nl_NL.UTF-8"}, "de-AT", "nl"),
        ([], {}, None, "nl"),
    ],
)
def test_the_language_is_chosen_in_this_order(
    tmp_path: Path,
    arguments: list[str],
    environment: dict[str, str],
    kit: str | None,
    expected: str,
) -> None:
    if kit:
        (tmp_path / "roleplays").mkdir()
        (tmp_path / "roleplays/kit.yml").write_text(KIT.format(kit), encoding="utf-8")

    assert choose(arguments, environment, tmp_path) == expected


def test_the_workshop_elsewhere_chooses_the_language(tmp_path: Path) -> None:
    (tmp_path / "w/roleplays/cases").mkdir(parents=True)
    (tmp_path / "w/roleplays/kit.yml").write_text("language: en", encoding="utf-8")

    assert choose(["build", "--project", "w/roleplays/cases"], {}, tmp_path) == "en"


def test_windows_tells_its_language_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("locale.getlocale", lambda: ("English_United Kingdom", "1252"))

    assert choose([], {}, Path("/")) == "en"


def test_the_words_of_both_languages_are_well_formed_json_without_repeated_keys() -> None:
    for file in (Path(main.main.__code__.co_filename).parent / "words").glob("*.json"):
        json.loads(file.read_bytes(), object_pairs_hook=without_repeats)


def without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def test_a_workshop_in_another_language_is_begun_in_english() -> None:
    assert choose(["new", "x", "--language", "de"], {}, Path("/nowhere")) == "en"


def test_commands_and_choices_are_completed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMP_WORDS", "oefenkoffer new x --from neg")
    monkeypatch.setenv("COMP_CWORD", "4")
    monkeypatch.setenv("_OEFENKOFFER_COMPLETE", "bash_complete")

    completed = CliRunner().invoke(main, [], prog_name="oefenkoffer")

    assert completed.output == "plain,negotiation\n"
