"""A picture in `docs/` goes on a site clean, or not at all."""

import io
from base64 import b64encode
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageSequence

from oefenkoffer.labels import report
from oefenkoffer.model.assets.drawings import LiveDrawingError
from oefenkoffer.model.assets.page_pictures import page_picture
from oefenkoffer.model.assets.picture_kinds import NotAPictureError
from oefenkoffer.model.checks.page_pictures import check
from oefenkoffer.model.checks.pictures import data_fault
from oefenkoffer.model.files import Files
from oefenkoffer.problems import Code
from tests.pictures import CANARY, exif, is_upright, jpeg, png, remarks, upright, xmp

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{}>{}</svg>'
)


def svg(content: str, attributes: str = "") -> bytes:
    return SVG.format(attributes, content).encode()


def still(kind: str, mode: str = "RGB") -> bytes:
    stream = io.BytesIO()
    of_gif: dict[str, object] = {"comment": f"{CANARY}-gif".encode()}
    beside = of_gif if kind == "GIF" else {"exif": exif(1), "xmp": xmp("webp")}
    image = upright().convert(mode)
    if mode == "RGBA":
        image.putpixel((48, 32), (0, 0, 0, 0))
    image.save(stream, kind, **beside)
    return stream.getvalue()


def moving(kind: str) -> bytes:
    stream = io.BytesIO()
    frames = [upright().rotate(angle) for angle in (0, 90, 180)]
    beside = {"comment": f"{CANARY}-gif".encode()} if kind == "GIF" else {"xmp": xmp("webp")}
    frames[0].save(
        stream, kind, save_all=True, append_images=frames[1:], duration=[90, 200, 90], **beside
    )
    return stream.getvalue()


STILL: Mapping[str, tuple[bytes, str]] = {
    "jpeg": (jpeg(6), "JPEG"),
    "several in one jpeg": (jpeg(3, "MPO"), "JPEG"),
    "png": (png(8), "PNG"),
    "gif": (still("GIF"), "PNG"),
    "webp": (still("WEBP"), "JPEG"),
    "webp with holes": (still("WEBP", "RGBA"), "PNG"),
}


@pytest.mark.parametrize(("data", "kind"), STILL.values(), ids=STILL)
def test_a_still_picture_becomes_a_plain_one(data: bytes, kind: str) -> None:
    picture = page_picture(data)
    image = Image.open(io.BytesIO(picture.data))

    assert remarks(data)
    assert not remarks(picture.data)
    assert (image.format, is_upright(image)) == (kind, True)
    assert picture.name.endswith(".png" if kind == "PNG" else ".jpg")


@pytest.mark.parametrize("kind", ["GIF", "WEBP"])
def test_a_moving_picture_goes_on_moving(kind: str) -> None:
    data = moving(kind)
    picture = page_picture(data)
    image = Image.open(io.BytesIO(picture.data))
    lengths = [frame.convert("RGB").info["duration"] for frame in ImageSequence.Iterator(image)]

    assert remarks(data)
    assert not remarks(picture.data)
    assert (image.format, lengths) == (kind, [90, 200, 90])


def test_a_drawing_keeps_its_lines_and_words_and_loses_its_remarks() -> None:
    photo = f"data:image/jpeg;base64,{b64encode(jpeg(1)).decode()}"
    drawing = svg(
        f"<!-- {CANARY} --><?maker {CANARY}?><metadata>{CANARY}</metadata>"
        f'<i:named xmlns:i="urn:inkscape" i:file="{CANARY}">{CANARY}</i:named>'
        '<style>.a { fill: url("#b") }</style><title>Een balie</title>'
        f'<g id="b" data-name="{CANARY}"><path class="a" d="M0 0h9"/></g> <use href="#b"/>'
        f'<a href="https://voorbeeld.nl"><text>Lees</text></a><image xlink:href="{photo}"/>',
        f' xmlns:s="urn:s" s:docname="{CANARY}" viewBox="0 0 9 9"',
    )
    cleaned = page_picture(drawing).data

    assert not remarks(cleaned)
    assert b"urn:" not in cleaned
    for kept in (b"Een balie", b"M0 0h9", b'url("#b")', b'href="#b"', b"voorbeeld.nl", b"viewBox"):
        assert kept in cleaned
    assert b"data:image/jpeg;base64," in cleaned


LIVE: Mapping[str, bytes] = {
    "script": svg("<script>alert(1)</script>"),
    "script in capitals": svg("<SCRIPT>alert(1)</SCRIPT>"),
    "handler": svg('<g onclick="a()"/>'),
    "handler on top": svg("", ' onload="a()"'),
    "page": svg("<foreignObject><p/></foreignObject>"),
    "script as a link": svg('<a href="javascript:a()"><text>x</text></a>'),
    "script as an older link": svg('<a xlink:href=" JavaScript:a()"><text>x</text></a>'),
    "picture from elsewhere": svg('<image href="https://elders.nl/x.png"/>'),
    "drawing in a drawing": svg('<image href="data:image/svg+xml;base64,AAAA"/>'),
    "part of another file": svg('<use href="andere.svg#a"/>'),
    "style from elsewhere": svg("<style>@import 'https://elders.nl/a.css';</style>"),
    "fill from elsewhere": svg('<path style="fill: url( https://elders.nl/a )"/>'),
    "font from elsewhere": svg('<style>a{src:url("https://elders.nl/a.woff")}</style>'),
    "hidden address": svg(r"<style>a{b:u\72l(https://elders.nl)}</style>"),
    "changed link": svg('<a><set attributeName="xlink:href" to="javascript:a()"/></a>'),
    "entity": b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"),
}


@pytest.mark.parametrize("data", LIVE.values(), ids=LIVE)
def test_a_drawing_that_runs_or_loads_something_is_refused(data: bytes) -> None:
    with pytest.raises(LiveDrawingError):
        page_picture(data)


BROKEN: Mapping[str, bytes] = {
    "half a jpeg": jpeg(1)[:900],
    "half a png": png(1)[:500],
    "half a gif": still("GIF")[:200],
    "half a webp": still("WEBP")[:200],
    "half a drawing": svg("<g>")[:-20],
    "a page": b"<!doctype html><p>x</p>",
    "words": b"geen plaatje",
    "nothing": b"",
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_what_is_no_whole_picture_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPictureError):
        page_picture(data)


DRAWING = svg(
    f'<g id="b"><path style="fill:url(#b)" d="M0 0h9"/></g><use xlink:href="#b"/>'
    f'<image href="data:image/png;base64,{b64encode(png(1)).decode()}"/>'
)
WHOLE = (jpeg(6), png(3), still("GIF"), still("WEBP"), moving("GIF"), DRAWING)


@pytest.mark.uncounted
@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.sampled_from(WHOLE), st.data())
def test_a_damaged_picture_is_shown_clean_or_refused_and_raises_nothing_else(
    data: bytes, draw: st.DataObject
) -> None:
    place = draw.draw(st.integers(0, len(data) - 1))
    length = draw.draw(st.integers(0, 40))
    damaged = data[:place] + draw.draw(st.binary(max_size=20)) + data[place + length :]
    try:
        picture = page_picture(damaged)
    except (NotAPictureError, LiveDrawingError):
        return
    assert page_picture(picture.data).name.rpartition(".")[2] == picture.name.rpartition(".")[2]


LIVES = "this drawing holds something that runs, or that comes from elsewhere"


def test_a_picture_of_a_case_or_a_slide_runs_nothing_either() -> None:
    fault = data_fault("tekening.svg", LIVE["handler"])

    assert fault == (Code.LIVE_DRAWING, {"part": "onclick"})


def test_every_bad_picture_of_a_page_is_told_by_its_path() -> None:
    pictures = {"docs/a.png": png(), "docs/b.jpg": jpeg(1)[:900], "docs/c.svg": LIVE["handler"]}
    files = Files({}, oversized={"docs/d.webp": 12_000_000}, page_pictures=pictures)

    assert [report(problem, "en").partition("\n")[0] for problem in check(files)] == [
        "docs/d.webp: K021 this picture is too heavy: 12 MB",
        "docs/b.jpg: S028 this is not a whole picture",
        f"docs/c.svg: S027 {LIVES}: onclick",
    ]
