"""Give the pictures in texts their bytes, once all is known to be right with them."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from oefenkoffer.markup import Markup, Node, PictureFile
from oefenkoffer.model.assets.clean_pictures import clean
from oefenkoffer.model.assets.picture_kinds import kind_of, reader_of
from oefenkoffer.model.assets.pixel_pictures import CleanPicture
from oefenkoffer.model.files import FOLDER, Files

Value = TypeVar("Value")

SIGN = b"!["
"""What a picture begins with; a file without it has none."""


def with_text_pictures(model: Value, path: str, files: Files) -> Value:
    """What a file holds, with the bytes of each picture in its texts."""
    return _filled(model, files) if may_hold_pictures(files.contents[path]) else model


def may_hold_pictures(data: bytes) -> bool:
    """Whether a text in a file may hold a picture."""
    return SIGN in data


def text_picture(picture: CleanPicture) -> PictureFile:
    """A clean picture with its measures."""
    kind, _ = kind_of(picture.data)
    with reader_of(kind)(BytesIO(picture.data)) as image:
        return PictureFile(picture.name, picture.data, image.width, image.height)


def _filled(value: Value, files: Files) -> Value:
    """The same value where nothing in it changes."""
    filled: object = value
    if isinstance(value, Markup):
        filled = Markup(tuple(_node(node, files) for node in value.blocks))
    elif isinstance(value, BaseModel):
        changes = {name: _filled(item, files) for name, item in value}
        filled = value.model_copy(update=changes)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        filled = replace(value, **{name: _filled(item, files) for name, item in parts.items()})
    elif isinstance(value, tuple):
        filled = tuple(_filled(item, files) for item in value)
    elif isinstance(value, Mapping):
        filled = MappingProxyType({key: _filled(item, files) for key, item in value.items()})
    return filled  # type: ignore[return-value]


def _node(node: Node, files: Files) -> Node:
    if node.kind == "picture":
        picture = text_picture(clean(files.contents[f"{FOLDER}/{node.target}"]))
        return replace(node, target="", picture=picture)
    return replace(node, children=tuple(_node(child, files) for child in node.children))
