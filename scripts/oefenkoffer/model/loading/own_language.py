"""Read the labels that a kit brings itself, for a language that we lack or would say otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import RootModel, ValidationError

from oefenkoffer.labels import Overrides, catalogue, primary
from oefenkoffer.model.files import Files, labels_file
from oefenkoffer.model.loading.pydantic_errors import problems_from
from oefenkoffer.model.loading.source_map import SourceMap, source_map
from oefenkoffer.problems import Location, Problem
from oefenkoffer.source import parse
from oefenkoffer.typed_values import LabelName, LabelText, typing_habits
from oefenkoffer.vocabulary import Language


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
