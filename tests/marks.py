"""A workshop in which every text is a mark that names its own field, and a search for marks.

A mark is short, so that no line break, hyphen or ladder of sizes cuts it, and odd enough to turn up
nowhere else, fonts included.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pikepdf
import pypdfium2
import yaml

from tests.mkdocs_plugin.project import CONFIG, PAGES
from tests.sample import HERE

NOT_TEXT = {
    "accent",
    "case_order",
    "cases",
    "channel",
    "file",
    "intensity",
    "language",
    "level",
    "minutes",
    "on_practitioner_card",
    "on_site",
    "orientation",
    "plays",
    "refusal",
    "release",
    "size",
    "start",
    "status",
    "step",
    "style",
    "timing",
    "watch",
}
"""Keys whose values are choices, numbers or names of other things: a reader sees no text of
theirs, or sees a label of the catalogue."""

FORMS = {
    "forms": {
        "plan": {
            "title": "",
            "on_site": "yes",
            "intro": "",
            "parts": [
                {
                    "title": "",
                    "text": "",
                    "fields": [""],
                    "statements": [""],
                    "questions": [{"question": "", "hint": "", "answer": ""}],
                    "sentences": [""],
                    "table": {"columns": [""], "rows": [{"label": "", "example": ""}]},
                }
            ],
        }
    }
}
"""A form with a text in every place."""

SESSION = {
    "title": "",
    "start": "9.00",
    "prepare": [""],
    "bring": [""],
    "blocks": [
        {
            "title": "",
            "minutes": "20",
            "activity": "",
            "goal": "",
            "materials": [""],
            "cases": ["te-laat"],
            "notes": [""],
            "overrun": [""],
        }
    ],
    "overrun": [""],
}
"""A session plan with a text in every place; another like it may be shown to participants."""

MARK = re.compile(r"qzv[0-9]{3}vzq", re.IGNORECASE)


@dataclass(frozen=True)
class Marked:
    """A project whose texts are marks.

    Attributes:
        fields: the field of each mark, such as `case.counterpart.persona`.
    """

    folder: Path
    fields: Mapping[str, str]

    def seen_in(self, text: str) -> set[str]:
        """The fields whose marks occur in a text; a mark that nobody made would raise."""
        return {self.fields[mark.casefold()] for mark in MARK.findall(text)}


class _Marks:
    """Hands out marks and remembers what they stand for."""

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}

    def replace(self, value: Any, field: str) -> Any:  # noqa: ANN401 (any YAML value)
        if isinstance(value, dict):
            return {key: self._below(key, child, field) for key, child in value.items()}
        if isinstance(value, list):
            return [self.replace(item, field) for item in value]
        mark = f"qzv{len(self.fields):03}vzq"
        self.fields[mark] = field
        return mark

    def _below(self, key: str, child: Any, field: str) -> Any:  # noqa: ANN401 (any YAML value)
        if key in NOT_TEXT:
            return child
        name = child["plays"] if isinstance(child, dict) and "plays" in child else key
        return self.replace(child, f"{field}.{name}")


def project(folder: Path, pages: Mapping[str, str] = PAGES, config: str = CONFIG) -> Marked:
    """A project of one case in `folder`, every text of it a mark, with some pages by hand."""
    marks = _Marks()
    case = _yaml(HERE / "roleplays/cases/te-laat.yml")
    texts = {
        "roleplays/kit.yml": marks.replace(_yaml(HERE / "roleplays/kit.yml"), "kit"),
        "roleplays/method.yml": marks.replace(_yaml(HERE / "roleplays/method.yml"), "method"),
        "roleplays/cases/te-laat.yml": marks.replace(case, "case"),
    }
    texts["roleplays/forms.yml"] = marks.replace(FORMS, "")
    texts["roleplays/sessions/dag.yml"] = marks.replace(SESSION, "session")
    shown = SESSION | {"on_site": "yes"}
    texts["roleplays/sessions/open.yml"] = marks.replace(shown, "shown_session")
    texts["roleplays/kit.yml"]["case_order"] = []
    for path, values in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(yaml.safe_dump(values, sort_keys=False), encoding="utf-8")
    for name, page in pages.items():
        if name.startswith("slides/"):
            continue  # the deck is made of the marks
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / name).write_text(page, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return Marked(folder, marks.fields)


def _yaml(path: Path) -> Any:  # noqa: ANN401 (any YAML value)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (text only)


def text_of(path: Path) -> str:
    """Everything in a file that a curious reader could find."""
    return text_in(path.name, path.read_bytes())


def text_in(name: str, data: bytes) -> str:
    """Everything that a curious reader could find in a file of this name."""
    if name.endswith(".pdf"):
        return "\n".join(_pdf_texts(data))
    if name.endswith(".pptx"):
        return "\n".join(_parts(data))
    return f"{name}\n{data.decode('utf-8', errors='replace')}"


def _parts(data: bytes) -> Iterator[str]:
    """Every part of a packed file, with its name."""
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            yield f"{name}\n{archive.read(name).decode('utf-8', errors='replace')}"


def _pdf_texts(data: bytes) -> Iterator[str]:
    """The text of the pages, and every string in the file: metadata, outline, alt texts."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        textpage = page.get_textpage()
        yield textpage.get_text_bounded()
        textpage.close()
        page.close()
    document.close()
    with pikepdf.open(BytesIO(data)) as pdf:
        for item in pdf.objects:
            yield from _strings(item)


def _strings(item: pikepdf.Object) -> Iterator[str]:
    """The strings within an object, but not those in other objects that it points to."""
    if isinstance(item, pikepdf.String):
        yield str(item)
    elif isinstance(item, pikepdf.Stream):
        if item.get("/Type") == pikepdf.Name.Metadata:
            yield item.read_bytes().decode()
        yield from _strings(item.stream_dict)
    elif isinstance(item, pikepdf.Array | pikepdf.Dictionary):
        children = item.as_list() if isinstance(item, pikepdf.Array) else item.as_dict().values()
        for child in children:
            if isinstance(child, pikepdf.Object) and not child.is_indirect:
                yield from _strings(child)
