"""Slips of the pen by trainers in three languages, each with the message that leads to the mistake.

Each stands for its kind. What it is about, the line and the word in the hint are what counts.
"""

from functools import partial

import pytest

from oefenkoffer.kit.full_check import full_check, problems_of
from oefenkoffer.labels import hint, spoken
from oefenkoffer.model import Files, read
from oefenkoffer.model.files import SLIDES
from oefenkoffer.scaffold.new_workshop import workshop

SLIPS = [
    ("en", "conversation", "    opening_line:", "    opener:", "M013", "'opening_line'"),
    ("en", "conversation", "timing:", "time:", "M013", "'timing'"),
    ("en", "conversation", "    minutes: 60", "    time: 60 min", "M013", "'minutes'"),
    ("en", "conversation", "  debrief: 7", "  wrap_up: 7", "M013", "'debrief'"),
    ("en", "conversation", "          lines: 3", "          rows: 3", "M013", "'lines'"),
    ("en", "conversation", "orientation: portrait", "orientation: vertical", "M006", "portrait"),
    ("en", "conversation", "{{ case: example }}", "{{ case: example }", "T029", "{{ case: ex"),
    ("en", "conversation", "steps:\n", "=======\nsteps:\n", "Y040", "<<<<<<<"),
    ("en", "negotiation", "      limit: 50", "      minimum: 50", "M013", "'limit'"),
    ("en", "tabletop", "injects:", "events:", "M013", "'injects'"),
    (
        "en",
        "roleplay",
        "    brief: |\n      You have",
        "    text: |\n      You h",
        "M013",
        "'brief'",
    ),
    ("de", "conversation", "situation:", "lage:", "M013", "'situation'"),
    ("de", "conversation", "    plays: counterpart", "    plays: Kunde", "M006", "counterpart"),
    ("de", "conversation", "{{ fall", "{ fall", "T029", "{{ fall"),
    ("de", "conversation", "ls:\n  - ", "ls:\n  1. ", "M024", "- Du"),
    ("nl", "conversation", "takeaways:", "meenemen:", "M013", "'takeaways'"),
    ("nl", "conversation", "level: 1", "level: 1\nvoting: {agree: 2}", "M013", "negotiation"),
]


@pytest.mark.parametrize(("language", "name", "right", "slip", "code", "word"), SLIPS)
def test_a_slip_is_told_once_with_what_was_meant(  # noqa: PLR0913, PLR0917 (a row of the table)
    language: str, name: str, right: str, slip: str, code: str, word: str
) -> None:
    texts = workshop("Proef", name, language)
    path = next(path for path, text in texts.items() if right in text)
    data = {way: text.encode() for way, text in texts.items()}
    data[path] = texts[path].replace(right, slip, 1).encode()
    slides = {way: text for way, text in data.items() if way.startswith(SLIDES)}
    pages = {"docs/index.md": data["docs/index.md"]}
    roleplays = {way: text for way, text in data.items() if way.startswith("roleplays/")}

    files = Files(roleplays, slides=slides, pages=pages)
    # Why not all of a check: only slides need what comes after reading, which takes longer.
    problems = full_check(files).problems if path in slides else problems_of(partial(read, files))

    assert [(problem.code, problem.position.path) for problem in problems] == [(code, path)]
    assert word in hint(problems[0], spoken(language))
