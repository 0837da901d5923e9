"""A tabletop exercise, with news for its cells at set times and papers that they hold."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from oefenkoffer.model import Case, Files, Workshop, read
from oefenkoffer.vocabulary import Language

HERE = Path(__file__).parent


def contents() -> Mapping[str, bytes]:
    """The files of the exercise by their paths."""
    return {
        path.relative_to(HERE).as_posix(): path.read_bytes() for path in sorted(HERE.rglob("*.yml"))
    }


@cache
def exercise(language: Language = "en", *, planned: bool = True) -> Workshop:
    """The exercise with its labels in a language, and with the plan of its morning or without."""
    files = dict(contents())
    kit = files["roleplays/kit.yml"].decode()
    files["roleplays/kit.yml"] = kit.replace("language: en", f"language: {language}").encode()
    if not planned:
        del files["roleplays/sessions/morning.yml"]
    return read(Files(files))


def larkfield(workshop: Workshop) -> Case:
    """Its only case."""
    (case,) = workshop.cases
    return case
