"""The pages of the manual in one language: how-tos for trainers, and every key of one format."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from oefenkoffer import IN_CHECKOUT, PROGRAM
from oefenkoffer.labels import capital, catalogue
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.reference.json_schema import SchemaWriter
from oefenkoffer.reference.key_table import KeyRow, key_rows
from oefenkoffer.reference.schema_files import MODELS
from oefenkoffer.scaffold.new_workshop import workshop
from oefenkoffer.vocabulary import FILES_OF_KIND, Spoken

FOLDER = Path(__file__).parents[1] / "manual"
"""Where the how-tos are, one folder for each language."""


def how_tos(language: Spoken, program: str = PROGRAM) -> Mapping[str, str]:
    """The text of each how-to by its name, with commands as whoever reads them has to type them."""
    files = sorted((FOLDER / language).glob("*.md"))
    texts = {file.name: file.read_text(encoding="utf-8") for file in files}
    return {name: text.replace(IN_CHECKOUT, program) for name, text in texts.items()}


def key_pages(
    exercise: Format, name: str, language: Spoken, kinds: Iterable[str] = FILES_OF_KIND
) -> Mapping[str, str]:
    """A page with every key of each kind of file in a format, which is packaged under a name."""
    return {f"keys-{kind}.md": _page(kind, exercise, name, language) for kind in kinds}


def rows_of(kind: str, exercise: Format, language: Spoken) -> Iterator[KeyRow]:
    """Every key of a kind of file."""
    schema = SchemaWriter(exercise, language).file(MODELS[kind](exercise))
    return key_rows(schema, catalogue(language))


@cache  # a live site asks for the same again and again
def whole_example(kind: str, name: str, language: Spoken) -> str:
    """The first file of a kind in a new workshop of a format; empty where that has none."""
    pattern = FILES_OF_KIND[kind].partition("**")[0]
    texts = workshop(catalogue(language).text("reference.example"), name, language)
    return next((text for path, text in texts.items() if path.startswith(pattern)), "")


@lru_cache(len(FILES_OF_KIND))  # likewise
def _page(kind: str, exercise: Format, name: str, language: Spoken) -> str:
    labels = catalogue(language)
    head = [labels.text(f"reference.{word}") for word in ("key", "purpose", "holds")]
    lines = [
        f"# {labels.text('reference.page', kind=kind)}",
        "",
        labels.text("reference.title", files=f"`{FILES_OF_KIND[kind]}`", format=f"`{name}`"),
        "",
        _row(head),
        _row(["---"] * len(head)),
        *(_row(_cells(row)) for row in rows_of(kind, exercise, language)),
    ]
    if example := whole_example(kind, name, language):
        lines += ["", f"## {labels.text('reference.example')}", "", "```yaml", example, "```"]
    return "\n".join([*lines, ""])


def _cells(row: KeyRow) -> list[str]:
    depth = "– " * (len(row.way) - 1)
    return [f"{depth}`{row.way[-1]}`{' *' * row.is_needed}", capital(row.description), row.kind]


def _row(cells: Iterable[str]) -> str:
    escaped = (cell.replace("|", "\\|").replace("<", "&lt;") for cell in cells)
    return f"| {' | '.join(escaped)} |"
