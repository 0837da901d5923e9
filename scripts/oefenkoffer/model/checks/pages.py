"""Each page in `docs/`, typed slides and `mkdocs.yml` are texts, read as their author sees them.

Good: a page saved as UTF-8, with its settings, if any, between two lines of `---`.
Bad: one saved as Windows-1252 or UTF-16; one with `<<<<<<<` of a merge; settings that never end.
"""

from collections.abc import Iterator

from oefenkoffer.model.files import CONFIG, Files, is_page
from oefenkoffer.problems import Problem
from oefenkoffer.source import front_matter
from oefenkoffer.source.text_file import read_text


def check(files: Files) -> Iterator[Problem]:
    """What is wrong with any of them, as a text."""
    slides = {path: data for path, data in files.slides.items() if is_page(path)}
    for path, data in {CONFIG: files.config, **slides}.items():
        yield from read_text(path, data)[1]
    for path, data in files.pages.items():
        text, problems = read_text(path, data)
        yield from problems
        if text is not None:
            yield from front_matter.problems(path, text)
