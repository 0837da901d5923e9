"""What was made, where, how much of it, and what to do next, as lines of text."""

from collections.abc import Iterable
from pathlib import Path

from oefenkoffer.cli.columns import in_columns
from oefenkoffer.cli.run_build import BuildResult, PartSummary
from oefenkoffer.labels import Labels

DOORS = {"site": "index.html", "trainer": "index.html"}
"""The file to open of a part; of another part it is the folder."""


def summary(result: BuildResult, words: Labels, here: Path) -> str:
    """The table and the next steps; places are said as seen from `here`."""
    folder = _seen_from(here, result.output)
    rows = [_row(part, folder, words) for part in result.parts]
    steps = [_next(part, folder, words) for part in result.parts]
    kept = [words.text("cli.kept", old=folder / old, new=folder / new) for old, new in result.kept]
    notes = [words.text(note) for note in result.notes]
    return "\n".join(
        [
            words.text("cli.made", folder=folder),
            *in_columns(rows),
            *_layouts(result.parts, words),
            *_small_type(result.parts, words),
            "",
            words.text("cli.next"),
            *(f"  - {step}" for step in (*steps, *notes, *kept)),
        ]
    )


def _layouts(parts: Iterable[PartSummary], words: Labels) -> list[str]:
    """Which layout of a client's presentation was used for what."""
    used = [pair for part in parts for pair in part.layouts]
    if not used:
        return []
    rows = [(ours, words.text("cli.layout", name=theirs)) for ours, theirs in used]
    return ["", words.text("cli.layouts"), *in_columns(rows)]


def _small_type(parts: Iterable[PartSummary], words: Labels) -> list[str]:
    """On which slides so much is said that the type is smaller than it should be."""
    rows = [
        (
            file,
            ", ".join(
                words.text("cli.small_slide", slide=number, points=f"{points:g}")
                for number, points in slides.items()
            ),
        )
        for part in parts
        for file, slides in part.small.items()
    ]
    return ["", words.text("cli.small_type"), *in_columns(rows)] if rows else []


def _row(part: PartSummary, folder: Path, words: Labels) -> tuple[str, ...]:
    counts = [words.text("cli.files", n=part.files)]
    counts += [words.text("cli.pages", n=part.pages)] if part.pages else []
    return (words.text(f"cli.part_{part.name}"), str(folder / part.name), ", ".join(counts))


def _next(part: PartSummary, folder: Path, words: Labels) -> str:
    path = folder / part.name / DOORS.get(part.name, "")
    return words.text(f"cli.next_{part.name}", place=path)


def _seen_from(here: Path, folder: Path) -> Path:
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
