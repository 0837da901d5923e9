from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from oefenkoffer.renderers.site import theme_assets
from oefenkoffer.renderers.slides import html_page
from oefenkoffer.typesetting.webfonts import woff2
from tests.typesetting import webfonts

REBUILT_BY_WOFF2 = {"DSIG", "GlyphOrder", "glyf", "head", "hmtx", "loca"}
"""Tables that the format stores in a shape of its own, or leaves out."""


def tables(font: TTFont) -> dict[str, bytes]:
    return {tag: font.getTableData(tag) for tag in font.keys() if tag not in REBUILT_BY_WOFF2}  # noqa: SIM118 (not a dict)


@pytest.mark.parametrize("style", sorted(webfonts.fonts_made()))
def test_web_font_is_the_printed_font_whole(style: str) -> None:
    found, expected = TTFont(BytesIO(woff2(style))), webfonts.printed(style)
    again = "stale: run uv run python -m tests.typesetting.webfonts"

    assert woff2(style)[:4] == b"wOF2"
    assert tables(found) == tables(expected), again
    assert found.getGlyphOrder() == expected.getGlyphOrder(), again
    assert all(
        found["glyf"][glyph] == expected["glyf"][glyph] for glyph in expected.getGlyphOrder()
    ), again


def test_every_style_that_pages_use_is_there_and_no_other() -> None:
    assert set(webfonts.fonts_made()) == {*theme_assets.FONTS, *html_page.WEIGHTS}
