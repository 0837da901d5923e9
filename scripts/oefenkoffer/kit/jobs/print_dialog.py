"""Say what to choose in the printer's dialogue, and what to do with the paper."""

from collections.abc import Iterable, Iterator

from oefenkoffer.labels import Labels

Lines = tuple[tuple[str, str], ...]
"""Labels with choices; sentences follow, with nothing for a label."""


def print_dialog(  # noqa: PLR0913 (what a dialogue asks)
    words: Labels,
    *,
    paper: str,
    duplex: str,
    counts: Iterable[tuple[str, str]],
    sheets: int,
    steps: Iterable[str],
) -> Lines:
    """The lines for the screen and for the first sheet.

    Args:
        words: the language.
        paper: its name.
        duplex: the choice, by the end of its key in the catalogue.
        counts: what comes out, each with its number.
        sheets: how many sheets of paper go in.
        steps: sentences that say what to do.
    """
    return (
        (words.text("print.paper"), paper),
        (words.text("print.scale"), words.text("print.scale_choice")),
        (words.text("print.duplex"), words.text(f"print.duplex_{duplex}")),
        *counts,
        (words.text("print.sheets"), str(sheets)),
        *(("", step) for step in steps),
    )


def sides_in_turn(words: Labels, *, cover: bool) -> Iterator[str]:
    """What to do with two documents, one for each side; a first sheet is no part of the stack."""
    for key in ("fronts_first", *(["keep_cover"] if cover else []), "then_backs"):
        yield words.text(f"print.{key}")
