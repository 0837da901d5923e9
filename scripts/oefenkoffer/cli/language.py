"""Choose the language to speak from the arguments, the environment and the workshop.

It must be known before click reads the arguments, because help and mistakes in the arguments are
also read by somebody.
"""

import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from oefenkoffer.first_glance import language_in
from oefenkoffer.vocabulary import FOREIGN, Spoken

VARIABLE = "OEFENKOFFER_LANGUAGE"

DEFAULT: Spoken = "nl"
NO_LANGUAGE = frozenset({"", "C", "POSIX"})
"""What a system says that was not told any language."""


def choose(arguments: Sequence[str], environment: Mapping[str, str], here: Path) -> Spoken:
    """What was asked for, else the workshop's language, else the system's.

    English where the workshop or the system speaks another language; Dutch where nothing says
    which.
    """
    system = _of_system(environment)
    workshop = _of_workshop(here / _after("--project", arguments))
    asked = (_after("--language", arguments), environment.get(VARIABLE, ""))
    candidates = (*asked, workshop, system)
    is_silent = system.partition(".")[0] in NO_LANGUAGE and not (workshop or any(asked))
    fallback = DEFAULT if is_silent else FOREIGN
    return next((language for word in candidates if (language := _language(word))), fallback)


def _language(word: str) -> Spoken | None:
    """The language whose code or own name `word` starts with."""
    prefixes: Mapping[str, Spoken] = {"nl": "nl", "dutch": "nl", "en": "en"}
    return next((code for start, code in prefixes.items() if word.lower().startswith(start)), None)


def _after(option: str, arguments: Sequence[str]) -> str:
    """The last value of an option, as click will see it too; empty when there is none."""
    value = ""
    for argument, following in pairwise((*arguments, "")):
        if argument == option:
            value = following
        elif argument.startswith(f"{option}="):
            value = argument.partition("=")[2]
    return value


def _of_workshop(start: Path) -> str:
    """The language in `kit.yml`, by a glance at its text: the model comes much later."""
    for folder in (start.absolute(), *start.absolute().parents):
        try:
            text = (folder / "roleplays" / "kit.yml").read_bytes()
        except OSError:
            continue
        return language_in(text)
    return ""


def _of_system(environment: Mapping[str, str]) -> str:
    """The language that the system speaks; Windows keeps it out of the environment."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            return environment[variable]
    return _of_windows() if sys.platform == "win32" else ""


def _of_windows() -> str:
    import locale

    return locale.getlocale()[0] or ""
