"""A feeling with a name, and where on a scale it starts."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import BeforeValidator, create_model

from oefenkoffer.kinds.kind import Data, Field, Part, PartFormat, PartKind, optional, section
from oefenkoffer.kinds.part_lines import plain
from oefenkoffer.labels import Labels, fill
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Line, Strict, between, whole


class Feeling(Strict):
    """How somebody feels when the play starts."""

    emotion: Line
    intensity: int


class ScaleKind(PartKind):
    """A scale of `steps`, the last of which is a `stop` unless the format says otherwise."""

    name = "scale"
    options = frozenset({"steps", "stop"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The feeling, and a number below the stop."""
        end = part.steps
        bounds = between(1, end - 1, stop=end) if part.stop else between(1, end)
        intensity = Annotated[int, BeforeValidator(whole), bounds]
        model = create_model("Feeling", __base__=Feeling, intensity=(intensity, ...))
        return optional(model, part)

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The feeling in words, and its place on the scale."""
        value: Feeling = part.value
        settings = part.settings
        label = fill(part.label(labels, place), {"n": str(settings.steps)})
        yield section(
            part.key,
            label,
            "feeling",
            [],
            emotion=value.emotion,
            intensity=value.intensity,
            **_scale(settings),
        )

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """The feeling with its number."""
        return (plain(strength(part, labels)),)


def _scale(settings: PartFormat) -> Data:
    """What the usual scale, of five steps and a stop, need not say."""
    usual = PartFormat.model_fields
    own = {"steps": settings.steps, "stop": settings.stop}
    return {key: value for key, value in own.items() if value != usual[key].default}


def strength(part: Part, labels: Labels) -> str:
    """A feeling with its number on the scale, in a line."""
    value: Feeling = part.value
    return labels.text(
        "site.intensity", emotion=value.emotion, n=value.intensity, most=part.settings.steps
    )
