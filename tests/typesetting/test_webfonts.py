from importlib.resources import files
from io import BytesIO

from fontTools.ttLib import TTFont

from oefenkoffer.typesetting.webfonts import woff2


def test_web_font_is_woff2_with_every_sign_of_the_printed_font() -> None:
    printed = files("font_source_sans_pro") / "files" / "SourceSansPro-Bold.ttf"

    made = woff2("Bold")

    assert made[:4] == b"wOF2"
    assert (
        TTFont(BytesIO(made)).getBestCmap() == TTFont(BytesIO(printed.read_bytes())).getBestCmap()
    )


def test_web_font_is_the_same_every_time() -> None:
    first = woff2("Regular")
    woff2.cache_clear()

    assert woff2("Regular") == first
