"""The key of an output: equal keys, equal bytes, so that what is there already can stay.

An output is made by a function of values, which touches no disk and no clock. Its key is a digest
of that function's name and of all that it is given, down to the last letter and each picture.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from functools import partial
from types import FunctionType
from typing import Any

from pydantic import BaseModel


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
    digests: dict[int, bytes] = {}
    for value in values:
        _take_apart(value, pieces, digests)
    return hashlib.sha256(b"".join(pieces)).hexdigest()


def _take_apart(value: object, pieces: list[bytes], digests: dict[int, bytes]) -> None:
    """Add a value to the pieces: its type, how long it is, and what is in it.

    Why the length: "ab" and "c" are not "a" and "bc".

    Args:
        value: what is added.
        pieces: what was added before.
        digests: of each thing with fields so far, by its identity. Why: one part of a case stands
            in several lists of a card, and what its format says of it comes with it in every case.
    """
    name = type(value).__name__
    if value is None or isinstance(value, str | int | float):
        text = str(value).encode("utf-8", "surrogatepass")
        pieces.append(b"%s %d:%s" % (name.encode(), len(text), text))
    elif isinstance(value, bytes):
        pieces.append(b"bytes %d:%s" % (len(value), value))
    elif isinstance(value, BaseModel) or is_dataclass(value):
        if id(value) not in digests:
            below = _pieces(name, tuple(_parts(value)), digests)
            digests[id(value)] = hashlib.sha256(b"".join(below)).digest()
        pieces.append(digests[id(value)])
    else:
        pieces += _pieces(name, tuple(_parts(value)), digests)


def _pieces(name: str, parts: tuple[object, ...], digests: dict[int, bytes]) -> list[bytes]:
    pieces = [b"%s %d:" % (name.encode(), len(parts))]
    for part in parts:
        _take_apart(part, pieces, digests)
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
        case BaseModel():
            yield from (getattr(value, name) for name in type(value).model_fields)
        case _ if is_dataclass(value):
            yield from (getattr(value, field.name) for field in fields(value))
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
