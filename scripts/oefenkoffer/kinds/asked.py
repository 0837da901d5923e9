"""What somebody tells, and when: at once, after a good question, or after real attention."""

from collections.abc import Iterator, Mapping

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
    words_at,
)
from oefenkoffer.kinds.part_lines import emphasized, joined
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Many, Rich, Some, Strict


class IfAsked(Strict):
    """What somebody tells only after a question that opens it."""

    question: Rich
    answer: Rich


class RevealedFacts(Strict):
    """What somebody tells, and when."""

    at_once: Many[Rich] = ()
    if_asked: Many[IfAsked] = ()
    after_attention: Many[Rich] = ()


ITEMS: Mapping[str, type] = {"at_once": Rich, "if_asked": IfAsked, "after_attention": Rich}


class AskedKind(PartKind):
    """Lists of what is told; `required` names those that cannot be left out."""

    name = "asked"
    keys = tuple(ITEMS)

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The lists."""
        keys = part.required if isinstance(part.required, tuple) else ()
        needed = {key: (Some[ITEMS[key]], ...) for key in ITEMS if key in keys}  # type: ignore[valid-type]
        given = {key: (Many[ITEMS[key]], ()) for key in ITEMS if key not in keys}  # type: ignore[valid-type]
        fields = {key: {**needed, **given}[key] for key in ITEMS}
        model = create_model("RevealedFacts", __base__=RevealedFacts, **fields)  # type: ignore[call-overload]
        return optional(model, part)

    def view(self, value: RevealedFacts | None, part: PartFormat, context: Context) -> object:
        """All of it, where there is anything."""
        return value if value and any(getattr(value, key) for key in ITEMS) else None

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """A section for each moment."""
        value: RevealedFacts = part.value
        pairs = (text for pair in value.if_asked for text in (pair.question, pair.answer))
        kinds = (
            ("at_once", "list", value.at_once),
            ("if_asked", "asked", pairs),
            ("after_attention", "list", value.after_attention),
        )
        for key, kind, texts in kinds:
            yield section(f"{part.key}.{key}", words_at(labels, place, key), kind, texts)

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """What is told at once, each question with its answer, and what comes after attention."""
        value: RevealedFacts = part.value
        pairs = (joined(emphasized(pair.question), pair.answer) for pair in value.if_asked)
        return (*value.at_once, *pairs, *value.after_attention)
