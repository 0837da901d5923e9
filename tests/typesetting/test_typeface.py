"""A house's own family on paper."""

from functools import cache
from io import BytesIO
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from oefenkoffer.markup import parse
from oefenkoffer.model import Files
from oefenkoffer.model.assets.typefaces import typeface
from oefenkoffer.typesetting import Template, Typeface, pdf
from oefenkoffer.typesetting.fonts import advances, line_height, signs
from oefenkoffer.typesetting.scaling import scale, scaled
from tests import papers
from tests.digests import digest
from tests.fonts import FAMILY, FOLDER, Family, family, font

TEXTS = Template("tests.typesetting.papers", "texts.typ", parts=("aside.typ",))
SAID = "Ja *misschien* en **nee** – het kan wel, als je het\nvraagt."
ALL = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")


def branding_of(contents: Family) -> Typeface:
    """The family in these files."""
    found, wrongs = typeface(FOLDER.removeprefix("roleplays/"), Files(contents))
    assert (found is None, wrongs) == (False, ())
    assert found
    return found


@cache
def paper(body: str, own: Typeface | None) -> bytes:
    data: dict[str, Any] = {"title": "Een titel", "language": "nl", "body": parse(body).data}
    return pdf(TEXTS, data, typeface=own)


def test_paper_is_set_in_each_style_of_the_family_and_in_no_other() -> None:
    document = paper(SAID, branding_of(family(*ALL)))

    names = {f"{FAMILY}-Regular", f"{FAMILY}-Italic", f"{FAMILY}-Bold"}
    assert (papers.font_names(document), papers.failures(document)) == (names, [])


def test_ours_is_as_it_was() -> None:
    names = {"SourceSansPro-Regular", "SourceSansPro-It", "SourceSansPro-Bold"}
    assert papers.font_names(paper(SAID, None)) == names


def test_arrows_that_the_family_lacks_come_from_ours() -> None:
    own = branding_of(family(without="→"))

    document = paper("Kijk → hier", own)

    assert papers.texts(document) == ["Een titel Kijk → hier From a part."]
    assert papers.font_names(document) == {
        f"{FAMILY}-Regular",
        f"{FAMILY}-Bold",
        "SourceSansPro-Regular",
    }
    assert "→" in signs() - own.signs


def test_words_slant_where_there_are_no_italics() -> None:
    """Each by itself, so that lines break as they did."""
    slanted, upright = paper("*Twee woorden*", branding_of(family())), paper("Twee woorden", None)

    assert papers.texts(slanted) == ["Een titel Twee woorden From a part."]
    assert papers.font_names(slanted) == {f"{FAMILY}-Regular", f"{FAMILY}-Bold"}
    assert papers.failures(slanted) == []
    assert papers.picture(slanted, 0) != papers.picture(upright, 0)


@pytest.mark.parametrize("upm", [1000, 500])
def test_paper_looks_the_same_in_letters_that_are_ours_however_large(upm: int) -> None:
    """The proof that a family of any measure is set to the room and on the lines of ours."""
    own = branding_of(family(*ALL, upm=upm))

    assert papers.picture(paper(SAID, own), 0) == papers.picture(paper(SAID, None), 0)


def test_lines_are_as_high_as_ours_however_tall_the_capitals() -> None:
    tall = {path: font(style, capitals=900) for path, style in zip(family(*ALL), ALL, strict=True)}

    assert papers.picture(paper(SAID, branding_of(tall)), 0) == papers.picture(paper(SAID, None), 0)


def test_equal_fonts_give_equal_bytes() -> None:
    twice = {path: bytes(bytearray(data)) for path, data in family().items()}
    data = {"title": "Een titel", "language": "nl", "body": parse(SAID).data}

    assert digest(pdf(TEXTS, data, typeface=branding_of(twice))) == digest(
        paper(SAID, branding_of(family()))
    )


def test_a_wide_family_becomes_smaller_but_not_much_lower_than_ours() -> None:
    ours = font("Regular")

    assert [scale(font("Regular", upm=upm), ours) for upm in (1000, 800, 500)] == [1, 0.8, 0.5]
    assert scale(widened(1.05), ours) == 0.95
    assert scale(widened(1.5), ours) == 0.92


def test_a_narrow_family_does_not_become_larger_than_its_small_letters_ask() -> None:
    assert scale(widened(0.7), font("Regular")) == 1


def widened(by: float) -> bytes:
    """Our letters further apart."""
    with TTFont(BytesIO(font("Regular"))) as font_file:
        metrics = font_file["hmtx"].metrics
        font_file["hmtx"].metrics = {n: (round(w * by), side) for n, (w, side) in metrics.items()}
        out = BytesIO()
        font_file.save(out)
    return out.getvalue()


def test_scaling_keeps_every_table_but_the_one_with_the_measure() -> None:
    with TTFont(BytesIO(scaled(font(), 0.8))) as smaller, TTFont(BytesIO(font())) as before:
        assert smaller["head"].unitsPerEm == 1250
        changed = [tag for tag in before.reader.keys() if smaller.reader[tag] != before.reader[tag]]  # noqa: SIM118 (not a dict)

    assert changed == ["head"]


def test_office_measures_the_family_itself() -> None:
    own = branding_of(family(upm=500))

    assert advances("Bold", own)["n"] == 2 * advances("Bold")["n"]
    assert line_height(own) == 2 * line_height(branding_of(family()))


def test_semibold_is_bold_where_there_is_none() -> None:
    own = branding_of(family())

    assert own.file("Semibold") == own.file("Bold")
    assert own.file("It") == own.file("Regular")
