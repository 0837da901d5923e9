"""Labels in words of a kit: read from a file of its own, and what is wrong with one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import RootModel, ValidationError

from oefenkoffer.kinds.phrase import FALLBACK
from oefenkoffer.labels import Overrides, braced, catalogue, label_facts, primary
from oefenkoffer.markup import CURLY
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.files import Files, labels_file
from oefenkoffer.model.loading.pydantic_errors import problems_from
from oefenkoffer.model.loading.source_map import SourceMap, source_map
from oefenkoffer.model.loading.suggest import suggestion
from oefenkoffer.problems import Code, Fault, Location, Problem
from oefenkoffer.source import parse
from oefenkoffer.typed_values import LabelName, LabelText, typing_habits
from oefenkoffer.vocabulary import Language

OF_FILES = ("file.", "job_name.")
"""How labels that are names of files begin."""
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


class LabelSections(RootModel[dict[LabelName, dict[LabelName, LabelText]]]):
    """The labels of a language by section and key, as our own files have them."""


@dataclass(frozen=True)
class OwnLanguage:
    """The labels of one file beside the kit.

    Attributes:
        labels: the text of each by `section.key`.
        locations: where each stands in the file.
    """

    labels: Overrides
    locations: Mapping[str, Location]
    source_map: SourceMap


def own_language(
    language: Language, files: Files
) -> tuple[OwnLanguage | None, tuple[Problem, ...]]:
    """The labels of a kit's own in its language, or why there are none.

    Those of `de` serve `de-AT` as well, unless that has a file of its own.
    """
    paths = (labels_file(language), labels_file(primary(language)))
    path = next((path for path in paths if path in files.contents), None)
    if path is None:
        return None, ()
    data = files.contents[path]
    source = source_map(parse(path, data), data)
    if source.document.problems:
        return None, source.document.problems
    try:
        habits = typing_habits(catalogue(language))
        sections = LabelSections.model_validate(source.document.values, context=habits).root
    except ValidationError as error:
        return None, tuple(problems_from(error, LabelSections, source))
    locations: dict[str, Location] = {
        f"{section}.{key}": (section, key) for section, texts in sections.items() for key in texts
    }
    labels = {label: sections[str(way[0])][str(way[1])] for label, way in locations.items()}
    return OwnLanguage(labels, locations, source), ()
