"""A picture in each text that takes Markdown: on every paper, with its words, for its readers."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from oefenkoffer.kit.sites import site_files
from oefenkoffer.model import read
from oefenkoffer.model.assets.clean_pictures import clean
from oefenkoffer.vocabulary import Audience, Release
from tests.kit.test_tables import ON_NO_PAPER, all_papers
from tests.papers import failures
from tests.rich_sample import field_names, rich_files

pytestmark = pytest.mark.uncounted

GROUPS = 6
"""So many workshops have a picture in each text together; in one all of them fit on no card."""


def plan(number: int = 0) -> bytes:
    """A picture as high as a line or two, of another colour for each number."""
    target = BytesIO()
    Image.new("RGB", (400, 25), (number % 256, number // 256, 200)).save(target, "PNG")
    return target.getvalue()


@cache
def group(remainder: int) -> Mapping[str, bytes]:
    """The papers of a workshop with a picture in each sixth of its texts, by their names."""
    names = field_names()
    beside = {f"roleplays/plaatjes/{n}.png": plan(n) for n in range(len(names))}

    def more(name: str, text: str) -> str:
        number = names.index(name)
        line = f"\n\n![Plan {1000 + number}](plaatjes/{number}.png)"
        return text + line if number % GROUPS == remainder else text

    return dict(all_papers(read(rich_files(more, beside))))


def alts(data: bytes) -> set[str]:
    """What a reader with a screen reader hears of each picture of a PDF."""
    with pikepdf.open(BytesIO(data)) as document:
        return {
            str(tag.Alt)
            for tag in document.objects
            if isinstance(tag, pikepdf.Dictionary) and tag.get("/S") == "/Figure" and "/Alt" in tag
        }


@pytest.mark.parametrize("remainder", range(GROUPS))
def test_a_picture_in_any_text_is_printed_with_its_words(remainder: int) -> None:
    names = field_names()
    wanted = {
        f"Plan {1000 + number}": names[number]
        for number in range(remainder, len(names), GROUPS)
        if not any(part in names[number] for part in ON_NO_PAPER)
    }

    read_aloud = {alt for data in group(remainder).values() for alt in alts(data)}

    assert [name for alt, name in wanted.items() if alt not in read_aloud] == []


@pytest.mark.parametrize("remainder", range(0, GROUPS, 2))
def test_every_paper_with_a_picture_is_right_for_screen_readers(remainder: int) -> None:
    pictured = {name: data for name, data in group(remainder).items() if alts(data)}

    assert len(pictured) > 3
    assert {name: failures(data) for name, data in pictured.items() if failures(data)} == {}


SECRET, OPEN, ANSWER, METHOD = "persona", "situation", "why_not", "method.steps.attention.points.1"
"""Texts of one role, of everyone at first, of everyone afterwards, and of the method."""


@pytest.mark.parametrize(
    ("audience", "release", "texts_shown"),
    [
        ("participants", "before", {OPEN, METHOD}),
        ("participants", "after", {OPEN, METHOD, ANSWER}),
        ("trainer", "after", {OPEN, METHOD, ANSWER, SECRET}),
    ],
)
def test_a_picture_comes_only_where_its_text_may_be_read(
    audience: Audience, release: Release, texts_shown: set[str]
) -> None:
    shown_in = {name: plan(at) for at, name in enumerate((SECRET, OPEN, ANSWER, METHOD), 1)}

    def more(name: str, text: str) -> str:
        wanted = [it for it in shown_in if it in name and ("te-laat" in name or it == METHOD)]
        return f"{text}\n\n![Plan](plaatjes/{wanted[0]}.png)" if wanted else text

    beside = {f"roleplays/plaatjes/{name}.png": data for name, data in shown_in.items()}
    outputs = site_files(read(rich_files(more, beside)), audience, release)
    pictures = {clean(data).data: name for name, data in shown_in.items()}

    assert {
        pictures[output.content] for output in outputs if output.content in pictures
    } == texts_shown
