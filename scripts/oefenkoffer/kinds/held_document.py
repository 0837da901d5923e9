"""Something that people hold in their hands: a letter, a message, a report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import create_model

from oefenkoffer.kinds.kind import (
    Context,
    Data,
    Field,
    Part,
    PartFormat,
    PartKind,
    optional,
    section,
)
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup, Node
from oefenkoffer.typed_values import Line, Rich, Strict

DocumentForm = Literal["letter", "email", "chat", "news", "note", "report"]
HEAD = ("from", "to", "date", "subject")
"""What stands above the text, where it was typed; `from` is a word that Python keeps for itself."""
BESIDE = frozenset({"card", "facilitator"})
"""Papers beside which the sheet of the document lies."""


class DocumentFields(Strict):
    """A document; the lines of its head are added below.

    Attributes:
        form: what it looks like.
    """

    form: DocumentForm = "note"


HeldDocument: Any = create_model(
    "HeldDocument",
    __base__=DocumentFields,
    **dict.fromkeys(HEAD, (Line | None, None)),  # type: ignore[call-overload]
    text=(Rich, ...),
)


@dataclass(frozen=True)
class Message:
    """What somebody writes in a chat.

    Attributes:
        sender: who; empty where the text does not say so.
        is_own: whether it is of whom the chat is with, and stands on the other side.
    """

    sender: str
    text: Markup
    is_own: bool


@dataclass(frozen=True)
class DocumentView:
    """A document as its readers see it.

    Attributes:
        form: what it looks like.
        head: what stands above the text, by the key of its label.
        can_answer: whether its reader writes an answer.
    """

    form: str
    head: Mapping[str, str]
    text: Markup
    can_answer: bool

    @property
    def messages(self) -> tuple[Message, ...]:
        """The text as messages of a chat: each paragraph is one, bold words in front its sender."""
        mine = self.head.get("to", "")
        return tuple(_message(block, mine) for block in self.text.blocks)

    def words(self, labels: Labels) -> str:
        """What it is, in a few words: its subject, or its form and who sent it."""
        form = labels.text(f"document.{self.form}")
        if subject := self.head.get("subject"):
            return f"{form}: {subject}"
        sender = self.head.get("from")
        return labels.text("document.of", form=form, sender=sender) if sender else form


class DocumentKind(PartKind):
    """A document, on a sheet of its own; with `answer` there is another sheet to answer it on."""

    name = "document"
    options = frozenset({"answer"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """Its form, its head and its text."""
        return optional(HeldDocument, part)

    def view(
        self,
        value: Any,  # noqa: ANN401 (made)
        part: PartFormat,
        context: Context,
    ) -> DocumentView | None:
        """What stands on it."""
        if value is None:
            return None
        typed = {key: getattr(value, key) for key in HEAD}
        head = {key: line for key, line in typed.items() if line}
        return DocumentView(value.form, head, value.text, part.answer)

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """That somebody holds it, as it lies beside the card; all of it elsewhere."""
        label, view = part.label(labels, place), part.value
        if place in BESIDE:
            held = labels.text("document.you_hold", document=view.words(labels))
            yield section(part.key, label, "cue", [], hint=held)
        else:
            yield {"field": part.key, "label": label, **document_data(view, labels)}


def document_data(view: DocumentView, labels: Labels) -> Data:
    """A document for paper."""
    return {
        "kind": "document",
        "form": view.form,
        "form_word": labels.text(f"document.{view.form}"),
        "head": {
            key: {"label": labels.text(f"document.{key}"), "line": line}
            for key, line in view.head.items()
        },
        "texts": [view.text.data],
        "messages": [
            {"sender": message.sender, "is_own": message.is_own, "text": message.text.data}
            for message in view.messages
        ],
        "characters": len(view.text.plain),
    }


def _message(block: Node, mine: str) -> Message:
    first = block.children[0] if block.children else None
    if block.kind != "paragraph" or first is None or first.kind != "strong":
        return Message("", Markup((block,)), is_own=False)
    sender = Markup((Node("paragraph", first.children),)).plain.strip()
    rest = (_begun(block.children[1]), *block.children[2:]) if block.children[1:] else ()
    name = sender.rstrip(":").strip()
    return Message(name, Markup((Node("paragraph", rest),)), is_own=bool(mine) and name == mine)


def _begun(node: Node) -> Node:
    """The first words after a name, without the colon between them."""
    return Node(node.kind, node.children, text=node.text.lstrip(": \n")) if node.text else node
