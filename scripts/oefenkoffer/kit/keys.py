"""The key of an output: equal keys, equal bytes, so that what is there already can stay.

An output is made by a function of values, which touches no disk and no clock. Its key is a digest
of that function's name and of all that it is given, down to the last letter and each picture.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from functools import lru_cache, partial
from types import FunctionType
from typing import Any
from weakref import ref

from pydantic import BaseModel

MOST_KINDS = 512
"""Of how many classes the fields are remembered; each reading of a kit makes some anew."""
MOST_DIGESTS = 20_000
"""Of how many things the digest is remembered: some 5 MB."""
_digests: dict[int, tuple[ref[Any], bytes]] = {}
"""Of things with fields, by their identity for as long as they are there. Why: the look of a kit
goes into every paper, and one part of a case into several lists of a card."""


class NoKeyError(TypeError):
    """A value of which nobody can tell whether it changed: a mistake of ours."""

    def __init__(self, value: object) -> None:
        super().__init__(f"no key for {type(value).__qualname__}; give values or a partial of them")


def key_of(*values: object) -> str:
    """The digest of values, in hexadecimal digits; each counts with its type and its order.

    Raises:
        NoKeyError: a value is no text, number, picture, list, mapping, dataclass or function.
    """
    pieces: list[bytes] = []
    for value in values:
        _take_apart(value, pieces)
    return hashlib.sha256(b"".join(pieces)).hexdigest()


def _take_apart(value: object, pieces: list[bytes]) -> None:
    """Add a value to the pieces: its type, how long it is, and what is in it.

    Why the length: "ab" and "c" are not "a" and "bc".

    Args:
        value: what is added.
        pieces: what was added before.
    """
    kind = type(value)
    if kind is str or value is None or isinstance(value, str | int | float):
        text = str(value).encode("utf-8", "surrogatepass")
        pieces.append(b"%s %d:%s" % (kind.__name__.encode(), len(text), text))
    elif isinstance(value, bytes):
        pieces.append(b"bytes %d:%s" % (len(value), value))
    elif kind is tuple or (names := _names(kind)) is None:  # type: ignore[arg-type]
        pieces += _pieces(kind.__name__, tuple(_parts(value)))
    else:
        pieces.append(_digest(value, names))


def _digest(value: object, names: Sequence[str]) -> bytes:
    """The digest of a thing with these fields."""
    is_there, digest = _digests.get(id(value), (None, b""))
    if is_there is None or is_there() is not value:
        below = _pieces(type(value).__name__, [getattr(value, name) for name in names])
        digest = hashlib.sha256(b"".join(below)).digest()
        if len(_digests) >= MOST_DIGESTS:
            _digests.clear()
        _digests[id(value)] = ref(value), digest
    return digest


@lru_cache(MOST_KINDS)
def _names(kind: type) -> tuple[str, ...] | None:
    """The fields of a model or a dataclass, in their order; None for anything else."""
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None


def _pieces(name: str, parts: Sequence[object]) -> list[bytes]:
    pieces = [b"%s %d:" % (name.encode(), len(parts))]
    for part in parts:
        _take_apart(part, pieces)
    return pieces


def _parts(value: Any) -> Iterator[object]:  # noqa: ANN401 (any value that outputs are made of)
    match value:
        case tuple() | list():
            yield from value
        case Mapping():
            for name, inner in value.items():
                yield name
                yield inner
        case AbstractSet():
            yield from sorted(value)
        case partial():
            yield from (value.func, value.args, value.keywords)
        case FunctionType():
            yield _name(value)
        case _ if hasattr(value, "__wrapped__"):  # what functools.cache makes of a function
            yield value.__wrapped__
        case _:
            raise NoKeyError(value)


def _name(function: Callable[..., object]) -> str:
    """Where a function stands; one that was made on the spot may hold values that nobody sees.

    Raises:
        NoKeyError: it was.
    """
    if "<" in function.__qualname__:
        raise NoKeyError(function)
    return f"{function.__module__}.{function.__qualname__}"
