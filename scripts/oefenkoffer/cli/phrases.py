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

from oefenkoffer.vocabulary import Language

C = TypeVar("C", bound=click.Command)

SPEAKING: tuple[ModuleType, ...] = (core, decorators, exceptions, formatting, parser, types)
"""The modules of click that translate their words through functions named as in gettext."""


@dataclass(frozen=True)
class Phrases:
    """The words of one language.

    Attributes:
        help: help texts, by command and by command and option: `build --only`.
        click: click's words by their English original; one left out stays English.
    """

    help: Mapping[str, str]
    click: Mapping[str, str]

    def said(self, original: str) -> str:
        """One of click's words or sentences in this language."""
        return self.click.get(original, original)

    def said_of(self, one: str, many: str, n: int) -> str:
        """The same, for a sentence that counts."""
        return self.said(one if n == 1 else many)


def phrases(language: Language) -> Phrases:
    """The words of a language, from its file."""
    file = Path(__file__).parent / "words" / f"{language}.json"
    words = json.loads(file.read_bytes())
    return Phrases(words["help"], words["click"])


@contextmanager
def click_speaks(words: Phrases) -> Iterator[None]:
    """Let click use our words for as long as the block runs.

    Gettext itself would take them only from compiled files and the environment of the process.
    """
    ours = {"_": words.said, "ngettext": words.said_of}
    theirs = [(module, name, getattr(module, name, None)) for module in SPEAKING for name in ours]
    spoken = [(module, name, word) for module, name, word in theirs if word is not None]
    for module, name, _ in spoken:
        setattr(module, name, ours[name])
    try:
        yield
    finally:
        for module, name, word in spoken:
            setattr(module, name, word)


def in_words(command: C, name: str, words: Phrases) -> C:
    """A command with its help in our words; the command itself, without words, stays as it is."""
    spoken = copy.copy(command)
    spoken.help = words.help[name]
    spoken.options_metavar = words.said(command.options_metavar or "")
    spoken.params = [_option_in_words(option, name, words) for option in command.params]
    if isinstance(spoken, click.Group):
        spoken.subcommand_metavar = words.said(spoken.subcommand_metavar)
    return spoken


def _option_in_words(option: click.Parameter, name: str, words: Phrases) -> click.Parameter:
    spoken = copy.copy(option)
    spoken.metavar = words.said(spoken.metavar) if spoken.metavar else None
    if isinstance(spoken, click.Option):
        spoken.help = words.help[f"{name} {longest(spoken)}"]
    return spoken


def longest(option: click.Option) -> str:
    """The name of an option that people read: `--quiet`, not `-q`."""
    return max(option.opts, key=len)
