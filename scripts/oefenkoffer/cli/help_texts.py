"""The words of the command line itself: help texts, and click's own words in our language."""

import copy
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TypeVar

import click
from click import core, decorators, exceptions, formatting, parser, types

from oefenkoffer import PROGRAM
from oefenkoffer.vocabulary import Spoken

C = TypeVar("C", bound=click.Command)

PAPERS = "{papers}"
"""Where a help text lists all papers."""

TRANSLATED: tuple[ModuleType, ...] = (
    core,
    decorators,
    exceptions,
    formatting,
    parser,
    types,
)
"""The modules of click that translate their words through functions named as in gettext."""


@dataclass(frozen=True)
class HelpTexts:
    """The words of one language.

    Attributes:
        help: help texts, by command and by command and option: `build --only`.
        click: click's words by their English original; one left out stays English.
        language: that of these words.
    """

    help: Mapping[str, str]
    click: Mapping[str, str]
    language: Spoken

    def of_option(self, name: str, option: str) -> str:
        """The help text of an option of a command, with the papers where it asks for them."""
        text = self.help[f"{name} {option}"]
        return text.replace(PAPERS, _papers(self.language)) if PAPERS in text else text

    def gettext(self, original: str) -> str:
        """One of click's words or sentences in this language."""
        return self.click.get(original, original)

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The same, for a sentence that counts."""
        return self.gettext(one if n == 1 else many)


def help_texts(language: Spoken) -> HelpTexts:
    """The words of a language, from its file."""
    file = Path(__file__).parent / "words" / f"{language}.json"
    words = json.loads(file.read_text(encoding="utf-8").replace("{program}", PROGRAM))
    return HelpTexts(words["help"], words["click"], language)


def _papers(language: Spoken) -> str:
    """Every paper that can be printed: in words, and as it is typed where that is another word."""
    from oefenkoffer.labels import catalogue
    from oefenkoffer.print_request import PAPER_NAMES

    terms = catalogue(language).section("terms")
    return ", ".join(
        terms[name] if name.replace("-", " ") in terms[name] else f"{terms[name]} ({name})"
        for name in PAPER_NAMES
    )


@contextmanager
def translated_click(words: HelpTexts) -> Iterator[None]:
    """Let click use our words for as long as the block runs.

    Gettext itself would take them only from compiled files and the environment of the process.
    """
    ours = {"_": words.gettext, "ngettext": words.ngettext}
    theirs = [(module, name, getattr(module, name, None)) for module in TRANSLATED for name in ours]
    translated = [(module, name, word) for module, name, word in theirs if word is not None]
    for module, name, _ in translated:
        setattr(module, name, ours[name])
    try:
        yield
    finally:
        for module, name, word in translated:
            setattr(module, name, word)


def translate_command(command: C, name: str, words: HelpTexts) -> C:
    """A command with its help in our words; the command itself, without words, stays as it is."""
    translated = copy.copy(command)
    translated.help = words.help[name]
    translated.options_metavar = words.gettext(command.options_metavar or "")
    translated.params = [_translate_option(option, name, words) for option in command.params]
    if isinstance(translated, click.Group):
        translated.subcommand_metavar = words.gettext(translated.subcommand_metavar)
    return translated


def _translate_option(option: click.Parameter, name: str, words: HelpTexts) -> click.Parameter:
    translated = copy.copy(option)
    translated.metavar = words.gettext(translated.metavar) if translated.metavar else None
    if isinstance(translated, click.Option):
        translated.help = words.of_option(name, long_name(translated))
    return translated


def long_name(option: click.Option) -> str:
    """The name of an option that people read: `--quiet`, not `-q`."""
    return max(option.opts, key=len)
