"""Something that people hold in their hands: a letter, a message, a report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
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
    spoken,
)
from oefenkoffer.kinds.part_lines import labelled, plain
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup, Node
from oefenkoffer.markup.nodes import BREAKS
from oefenkoffer.typed_values import Line, Rich, Strict

DocumentForm = Literal["letter", "email", "chat", "news", "note", "report"]
HEAD = ("from", "to", "date", "subject")
"""What stands above the text, where it was typed; `from` is a word that Python keeps for itself."""
SAID = frozenset({"call", "aloud"})
"""Forms of what happens in play that are no paper."""
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
        is_own: whether it is from the holder of the phone, and stands on the other side.
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
    def is_said(self) -> bool:
        """Whether somebody says it, and nobody holds it."""
        return self.form in SAID

    @property
    def messages(self) -> tuple[Message, ...]:
        """The text as messages of a chat: each paragraph is one, bold words in front its sender."""
        mine = self.head.get("to", "")
        return tuple(_message(block, mine) for block in self.text.blocks)

    def form_word(self, labels: Labels) -> str:
        """What people call such a document; empty for one that looks like nothing in particular."""
        return labels.sections["document"].get(self.form, "")

    def words(self, labels: Labels) -> str:
        """What it is, in a few words: its subject, or its form and who sent it."""
        form = self.form_word(labels)
        if subject := self.head.get("subject"):
            return f"{form}{labels.colon} {subject}"
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

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Its head and its text."""
        view: DocumentView = part.value
        head = (
            labelled(f"{labels.text(f'document.{key}')}{labels.colon}", plain(line))
            for key, line in view.head.items()
        )
        return (*head, view.text)


def document_data(view: DocumentView, labels: Labels) -> Data:
    """A document for paper."""
    return {
        "kind": "document",
        "form": view.form,
        "form_word": view.form_word(labels),
        "head": {
            key: {"label": labels.text(f"document.{key}"), "line": line}
            for key, line in view.head.items()
        },
        "texts": [spoken(view.text, labels.quotes) if view.is_said else view.text.data],
        "messages": [
            {"sender": message.sender, "is_own": message.is_own, "text": message.text.data}
            for message in view.messages
        ],
        "characters": len(view.text.plain),
    }


def _message(block: Node, mine: str) -> Message:
    pieces = tuple(
        node for node in block.children if node.children or node.text or node.kind in BREAKS
    )
    if block.kind != "paragraph" or not pieces or pieces[0].kind != "strong":
        return Message("", Markup((block,)), is_own=False)
    name = Markup((Node("paragraph", pieces[0].children),)).plain.strip().rstrip(":").strip()
    text = Markup((Node("paragraph", tuple(_begun(pieces[1:]))),))
    return Message(name, text, is_own=bool(mine) and name == mine)


def _begun(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """What follows a name, without the colon and the white between them."""
    for number, node in enumerate(nodes):
        if number > 0 or node.kind not in {"text", *BREAKS}:
            yield node
        elif text := node.text.lstrip(": "):
            yield replace(node, text=text)
