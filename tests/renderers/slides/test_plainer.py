import pytest

from oefenkoffer.audience.everyone import Picture
from oefenkoffer.markup import Markup, Node, parse
from oefenkoffer.renderers.slides.model import (
    Column,
    ColumnsSlide,
    Origin,
    PictureSlide,
    PointsSlide,
    QuoteSlide,
    Remark,
    SentenceSlide,
    Slide,
    StatementSlide,
    TableSlide,
    TextSlide,
)
from oefenkoffer.renderers.slides.plainer import plainer

HERE = Origin("docs/slides/day.md", "", 3)
STRONG = Markup(
    (
        Node("paragraph", (Node("strong", (Node("text", text="Winkel"),)),)),
        *parse("Kiest.").blocks,
    )
)
PICTURE = Picture("balie.png", b"", "Een balie.")


@pytest.mark.parametrize(
    ("slide", "expected"),
    [
        (
            ColumnsSlide(
                context="",
                title="Wij",
                origin=HERE,
                reveal=True,
                columns=(Column("Winkel", parse("Kiest.")), Column("", parse("Nee."))),
            ),
            PointsSlide(
                context="",
                title="Wij",
                origin=HERE,
                reveal=True,
                points=(STRONG, parse("Nee.")),
                first=None,
            ),
        ),
        (
            QuoteSlide(context="", title="Zij", origin=HERE, quote=parse("Ja."), by="Een lezer"),
            SentenceSlide(
                context="",
                title="Zij",
                origin=HERE,
                sentence=parse("Ja.\n\nEen lezer"),
                remarks=(),
            ),
        ),
        (
            PictureSlide(
                context="", title="Kijk", origin=HERE, picture=PICTURE, caption="De balie"
            ),
            TextSlide(
                context="", title="Kijk", origin=HERE, body=parse("De balie"), picture=PICTURE
            ),
        ),
        (
            TableSlide(
                context="",
                title="Lijst",
                origin=HERE,
                header=(parse("Vraag"), parse("Wij")),
                rows=((parse("*Nu*"), parse("later")),),
            ),
            PointsSlide(
                context="",
                title="Lijst",
                origin=HERE,
                points=(parse("Vraag – Wij"), parse("Nu – later")),
                first=None,
            ),
        ),
        (
            StatementSlide(
                context="", title="Eens?", origin=HERE, statement=parse("Ja."), choices=("Eens",)
            ),
            SentenceSlide(
                context="",
                title="Eens?",
                origin=HERE,
                sentence=parse("Ja."),
                remarks=(Remark("1", parse("Eens")),),
            ),
        ),
    ],
)
def test_slide_says_the_same_in_a_layout_that_every_writer_has(
    slide: Slide, expected: Slide
) -> None:
    assert plainer(slide) == expected


def test_slide_of_such_a_layout_stays_as_it_is() -> None:
    slide = TextSlide(context="", title="Kort", origin=HERE, body=parse("Ja."), picture=None)

    assert plainer(slide) is slide
