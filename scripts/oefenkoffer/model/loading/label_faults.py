"""Tell what is wrong with a label in other words: that it is none, or what it names."""

import re
from collections.abc import Iterator, Mapping

from oefenkoffer.kinds.phrase import FALLBACK
from oefenkoffer.labels import braced, label_facts
from oefenkoffer.markup import CURLY
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.loading.suggest import suggestion
from oefenkoffer.problems import Code, Fault

OF_FILES = ("file.", "job_name.")
"""How labels begin that are names of files."""

QUOTES = "written.quotes"
"""The label with the quotation marks of a language."""

_FILE_NAME = re.compile(r"[a-z0-9-]*")
_FACT = re.compile(r"\{\w+\}")


def label_faults(name: str, text: str, exercise: Format | None = None) -> Iterator[Fault]:
    """What is wrong with one label in other words, without its place.

    Args:
        name: the label.
        text: the other words.
        exercise: a format that has labels of its own.
    """
    known = {**_facts_of(exercise), **label_facts()} if exercise else label_facts()
    if name not in known:
        yield Code.NO_SUCH_LABEL, _likely(name, tuple(known))
    elif any(fact not in known[name] for fact in braced(text)):
        yield Code.LABEL_NAMES_OTHERS, {"label": name, "choices": ", ".join(sorted(known[name]))}
    elif name.startswith(OF_FILES) and not _FILE_NAME.fullmatch(_FACT.sub("", text)):
        yield Code.LABEL_NO_FILE_NAME, {"label": name}
    elif name == QUOTES and len(text.split(" ")) != len(CURLY):
        yield Code.LABEL_NOT_FOUR_MARKS, {"label": name}


def _facts_of(exercise: Format) -> Mapping[str, frozenset[str]]:
    """The labels that a format brings along, with what each may name between braces."""
    sections = exercise.words_in(FALLBACK)
    return {
        f"{section}.{key}": frozenset(braced(text))
        for section, texts in sections.items()
        for key, text in texts.items()
    }


def _likely(name: str, known: tuple[str, ...]) -> dict[str, str]:
    """The label that was meant, else those of its section, else the sections."""
    last = [label for label in known if label.partition(".")[2] == name]
    meant = last[0] if last else suggestion(name, known)
    section = name.partition(".")[0]
    choices = [label for label in known if label.startswith(f"{section}.")]
    sections = dict.fromkeys(f"{label.partition('.')[0]}. …" for label in known)
    return {"suggestion": meant, "choices": ", ".join(choices or sections)}
