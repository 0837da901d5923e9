"""No text of a view is passed over by those who look for one."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from oefenkoffer.gate.secrets import texts_of
from oefenkoffer.markup import nodes_in, parse


class OwnText(str):
    """A text of a kind of its own."""

    __slots__ = ()


@dataclass(frozen=True)
class View:
    """A view with something in it."""

    inside: object


def test_texts_are_looked_for_in_whatever_a_view_is_made_of() -> None:
    view = View(({"role": ["Je leest.", None, 3]}, {"Ook dit."}, View(parse("**Je** speelt."))))

    assert [*texts_of(view)] == ["Je leest.", "Ook dit.", "Je speelt."]
    assert [node.kind for node in nodes_in(view, "strong")] == ["strong"]


@pytest.mark.parametrize("value", [OwnText("Je leest."), b"Je leest.".hex, Path("geheim")])
def test_what_nobody_knows_how_to_take_apart_is_a_bug_and_no_silence(value: object) -> None:
    view = View(({"role": value},))

    with pytest.raises(TypeError, match="is made of"):
        list(texts_of(view))
    with pytest.raises(TypeError, match="is made of"):
        list(nodes_in(view, "strong"))
