"""Turn a drawing (SVG) into one of lines and words only, or tell what in it runs or loads."""

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING

from oefenkoffer.model.assets.picture_kinds import NotAPictureError
from oefenkoffer.model.assets.pixel_pictures import clean_pixels

if TYPE_CHECKING:
    from lxml.etree import _Element

_SVG = "{http://www.w3.org/2000/svg}"
_KEPT_SPACES = (_SVG, "{http://www.w3.org/1999/xlink}", "{http://www.w3.org/XML/1998/namespace}")
_LIVE = frozenset(
    {
        "script",
        "foreignobject",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "handler",
        "listener",
    }
)
"""Elements that run something, or hold a page."""

_DATA = "data:image/"
_PIXELS = ("data:image/png;base64,", "data:image/jpeg;base64,")


class LiveDrawingError(Exception):
    """A drawing that runs something or loads something; `part` says what."""

    def __init__(self, part: str) -> None:
        self.part = part
        super().__init__(part)


def swept(data: bytes) -> bytes:
    """The drawing without what only the program of its author reads.

    Raises:
        LiveDrawingError: it runs something, or loads something from elsewhere.
        NotAPictureError: it is no drawing, or not a whole one.
    """
    from lxml import etree

    return bytes(etree.tostring(_bare(data), encoding="utf-8"))


def in_pixels(data: bytes, longest: int) -> bytes:
    """The drawing as a PNG, its longest side as many pixels as asked.

    Raises:
        LiveDrawingError, NotAPictureError: as for `swept`.
    """
    from oefenkoffer.typesetting.drawing import drawn

    try:
        return drawn(swept(data), longest)
    except ValueError:
        raise NotAPictureError from None


def words_in(data: bytes) -> str:
    """What a drawing says in words.

    Raises:
        LiveDrawingError, NotAPictureError: as for `swept`.
    """
    texts = _bare(data).iter(f"{_SVG}text")
    return " ".join("".join(map(str, text.itertext())) for text in texts)


def _bare(data: bytes) -> "_Element":
    """The drawing with nothing in it that runs or loads, and nothing for its author's program."""
    from lxml import etree

    if b"<!ENTITY" in data or b"\0" in data:
        raise LiveDrawingError("!ENTITY")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise NotAPictureError from None
    if root.tag != f"{_SVG}svg":
        raise NotAPictureError
    _sweep(root)
    etree.cleanup_namespaces(root)
    return root


def _sweep(element: "_Element") -> None:
    """Take out what only the program of the author reads; refuse what a browser would run."""
    for child in list(element):
        tag = str(child.tag)
        if not tag.startswith(_SVG) or tag == f"{_SVG}metadata":
            _remove(child)
        else:
            _sweep(child)
    name = str(element.tag).removeprefix(_SVG)
    if name.lower() in _LIVE:
        raise LiveDrawingError(name)
    if name == "style":
        _refuse_loading(element.text or "")
    for key, value in list(element.attrib.items()):
        if key.startswith("data-") or (key.startswith("{") and not key.startswith(_KEPT_SPACES)):
            del element.attrib[key]
        else:
            element.attrib[key] = _value(name, key.rpartition("}")[2].lower(), value)


def _remove(child: "_Element") -> None:
    """Without the text behind it, which belongs to what holds it."""
    parent = child.getparent()
    before = child.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (child.tail or "")
    elif parent is not None:
        parent.text = (parent.text or "") + (child.tail or "")
    if parent is not None:
        parent.remove(child)


def _value(element: str, key: str, value: str) -> str:
    """What an attribute may say."""
    target = value.strip().lower() if key == "attributename" else ""
    if key.startswith("on") or target.startswith("on") or target.endswith("href"):
        raise LiveDrawingError(key)
    if key == "href":
        return _address(element, value.strip())
    _refuse_loading(value)
    return value


def _address(element: str, address: str) -> str:
    if address.startswith("#") or (element == "a" and address.startswith(("https:", "mailto:"))):
        return address
    if address.startswith(_PIXELS):
        try:
            picture = clean_pixels(b64decode(address.partition(",")[2]))
        except ValueError:  # no letters of base64, or too few
            raise NotAPictureError from None
        kind = "png" if picture.name.endswith("png") else "jpeg"
        return f"{_DATA}{kind};base64,{b64encode(picture.data).decode()}"
    raise LiveDrawingError("href")


def _refuse_loading(style: str) -> None:
    """Refuse a style that names an address other than a place in the drawing itself."""
    bare = "".join(style.lower().split()).replace("'", "").replace('"', "")
    if "@import" in bare or "\\" in bare or bare.count("url(") != bare.count("url(#"):
        raise LiveDrawingError("url")
