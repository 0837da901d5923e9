"""Something that people hold in their hands: a letter, a message, a report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import create_model

from oefenkoffer.kinds.kind import Context, Data, Field, Part, PartFormat, PartKind, optional
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Line, Rich, Strict

Form = Literal["letter", "email", "chat", "news", "note", "report"]
HEAD = ("from", "to", "date", "subject")
"""What stands above the text, in this order, where it was typed."""


class DocumentFields(Strict):
    """A document; who sent it stands under `from`, a word that Python keeps for itself."""

    form: Form = "note"


Document: Any = create_model(
    "Document",
    __base__=DocumentFields,
    **dict.fromkeys(HEAD, (Line | None, None)),  # type: ignore[call-overload]
    text=(Rich, ...),
)


@dataclass(frozen=True)
class DocumentView:
    """A document as its readers see it.

    Attributes:
        form: what it looks like.
        head: what stands above the text, by the key of the label.
        can_answer: whether there is room to write an answer under it.
    """

    form: Form
    head: Mapping[str, str]
    text: Markup
    can_answer: bool


class DocumentKind(PartKind):
    """A document; with `answer` there are lines under it to write one."""

    name = "document"
    options = frozenset({"answer"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """Its head and its text."""
        return optional(Document, part)

    def view(self, value: Any, part: PartFormat, context: Context) -> DocumentView | None:  # noqa: ANN401
        """What stands on it."""
        if value is None:
            return None
        typed = {key: getattr(value, key) for key in HEAD}
        head = {key: line for key, line in typed.items() if line}
        return DocumentView(value.form, head, value.text, part.answer)

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The document in one section, set apart."""
        yield {"field": part.key, "label": part.label(labels, place), **data(part.value, labels)}


def data(view: DocumentView, labels: Labels) -> Data:
    """A document for paper."""
    return {
        "kind": "document",
        "form": labels.text(f"document.{view.form}"),
        "head": [[labels.text(f"document.{key}"), line] for key, line in view.head.items()],
        "texts": [view.text.data],
        "characters": len(view.text.plain),
    }
