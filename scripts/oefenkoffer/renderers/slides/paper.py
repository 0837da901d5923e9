"""Write a deck as a PDF; what does not fit is reported with case and field."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.colours import ink_on
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.deck_formats import SLIDES, DeckFormat
from oefenkoffer.renderers.slides.measures import column_widths, widest_piece, widest_word
from oefenkoffer.renderers.slides.model import (
    AnswerSlide,
    ColumnsSlide,
    Deck,
    ExerciseSlide,
    OverviewSlide,
    PictureSlide,
    PointsSlide,
    QuestionsSlide,
    QuoteSlide,
    SectionSlide,
    SentenceSlide,
    Slide,
    StatementSlide,
    TableSlide,
    TextSlide,
    TitleSlide,
)
from oefenkoffer.typesetting import pdf as typeset


def pdf(deck: Deck, branding: Branding, deck_format: DeckFormat = SLIDES) -> bytes:
    """The slides on pages like a screen, or on paper in one of the other formats.

    Raises:
        TextDoesNotFitError: a slide holds too much; `where` names case, file, field and slide.
    """
    text = branding.labels.text
    data = {
        "title": deck.title,
        "notes_title": text("slides.notes_title", title=deck.title),
        "handout_title": text("slides.handout_title", title=deck.title),
        "language": branding.labels.language,
        "quote": branding.labels.quotes[0].strip(),
        "accent": branding.accent,
        "on_accent": ink_on(branding.accent),
        "labels": branding.labels.section("slides"),
        "page": deck_format.screen.data,
        "slides": [
            _numbered(n, deck, branding, deck_format) for n in range(1, len(deck.slides) + 1)
        ],
    }
    return typeset(deck_format.template, data, dict(_pictures(deck)), branding.typeface)


def _numbered(
    number: int, deck: Deck, branding: Branding, deck_format: DeckFormat
) -> Mapping[str, Any]:
    slide, total = deck.slides[number - 1], len(deck.slides)
    return {
        **_slide(number, slide, branding),
        "number_of": branding.labels.text("slides.slide_of", n=number, total=total),
        "notes": _data(slide.notes) if deck_format.notes else [],
    }


def _slide(number: int, slide: Slide, branding: Branding) -> Mapping[str, Any]:
    kind, body = ALONE if _is_lone(slide) else BODIES[type(slide)]
    own = body(slide, branding)
    opens = number == 1 or isinstance(slide, TitleSlide | SectionSlide)
    return {
        "kind": kind,
        "level": 1 if opens else 2,
        "context": slide.context,
        "title": slide.title,
        "where": slide.origin.location(number),
        "characters": sum(map(len, _texts(own))),
        "widest": widest_word(_texts(own)),
        "widest_piece": widest_piece(_texts(own)),
        "widest_in_title": widest_word([slide.title]),
        **own,
    }


def _is_lone(slide: Slide) -> bool:
    """Whether a title is all there is; then it fills the slide."""
    return isinstance(slide, TextSlide) and not slide.body.blocks and not slide.picture


def _texts(value: object) -> Iterator[str]:
    """The texts in data for the template that can be read on the slide."""
    if isinstance(value, Mapping):
        value = [item for key, item in value.items() if key not in UNSEEN]
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield value


def _title(slide: TitleSlide, _: Branding) -> Mapping[str, Any]:
    return {"subtitle": slide.subtitle, "logo": _picture(slide.logo, slide)}


def _section(slide: SectionSlide, _: Branding) -> Mapping[str, Any]:
    return {"lead": slide.lead.data if slide.lead else None}


def _text(slide: TextSlide, _: Branding) -> Mapping[str, Any]:
    return {"body": slide.body.data, "picture": _picture(slide.picture, slide)}


def _points(slide: PointsSlide, _: Branding) -> Mapping[str, Any]:
    return {"points": _data(slide.points), "first": slide.first}


def _overview(slide: OverviewSlide, _: Branding) -> Mapping[str, Any]:
    return {"landmarks": [{"title": mark.title, "aside": mark.aside} for mark in slide.landmarks]}


def _sentence(slide: SentenceSlide, _: Branding) -> Mapping[str, Any]:
    return {
        "sentence": slide.sentence.data,
        "remarks": [{"label": remark.label, "text": remark.text.data} for remark in slide.remarks],
    }


def _exercise(slide: ExerciseSlide, branding: Branding) -> Mapping[str, Any]:
    text = branding.labels.text
    return {
        "lead": slide.lead.data,
        "parts": [
            {
                "title": part.title,
                "minutes": part.minutes,
                "unit": text("slides.minutes", n=part.minutes),
            }
            for part in slide.parts
        ],
        "widest_in_parts": widest_piece(part.title for part in slide.parts),
        "materials": list(slide.materials),
        "stop_word": slide.stop_word,
        "group": slide.group,
        "total": text("slides.total", n=slide.minutes) if slide.parts else "",
    }


def _columns(slide: ColumnsSlide, _: Branding) -> Mapping[str, Any]:
    return {
        "columns": [{"title": c.title, "body": c.body.data} for c in slide.columns],
        "widest_in_titles": widest_word(column.title for column in slide.columns),
    }


def _quote(slide: QuoteSlide, _: Branding) -> Mapping[str, Any]:
    return {"quote": slide.quote.data, "by": slide.by}


def _large_picture(slide: PictureSlide, _: Branding) -> Mapping[str, Any]:
    return {"picture": _picture(slide.picture, slide), "caption": slide.caption}


def _table(slide: TableSlide, _: Branding) -> Mapping[str, Any]:
    return {
        "header": _data(slide.header),
        "rows": [_data(row) for row in slide.rows],
        "shares": column_widths((slide.header, *slide.rows)),
        "aligns": list(slide.aligns),
        "lead": slide.lead.data,
    }


def _statement(slide: StatementSlide, _: Branding) -> Mapping[str, Any]:
    return {
        "statement": slide.statement.data,
        "choices": list(slide.choices),
        "widest_in_choices": widest_word(_pointed(slide.choices)),
    }


def _pointed(choices: tuple[str, ...]) -> Iterator[str]:
    """The sides with a word as wide as their arrow, which stays on the line of the last word."""
    return (f"{choice}→m" for choice in choices)


def _data(texts: tuple[Markup, ...]) -> list[list[dict[str, Any]]]:
    return [text.data for text in texts]


def _picture(picture: Picture | None, slide: Slide) -> Mapping[str, str] | None:
    return {"name": _name(picture, slide), "alt": picture.alt} if picture else None


def _name(picture: Picture, slide: Slide) -> str:
    """A name that no other slide's picture has: two cases may both hold a `kitchen.png`."""
    return f"{slide.origin.case}-{slide.origin.line}-{picture.name}"


def _pictures(deck: Deck) -> Iterator[tuple[str, bytes]]:
    for slide in deck.slides:
        picture = getattr(slide, "picture", None) or getattr(slide, "logo", None)
        if picture:
            yield _name(picture, slide), picture.data


UNSEEN = frozenset({"kind", "target", "name", "alt", "aligns", "id"})
"""Keys of what is not set as text: the kind and the target of a node, the words of a picture."""

Body = Callable[[Any, Branding], Mapping[str, Any]]
ALONE: tuple[str, Body] = ("lone", lambda *_: {})
BODIES: Mapping[type[Slide], tuple[str, Body]] = {
    TitleSlide: ("title", _title),
    SectionSlide: ("section", _section),
    TextSlide: ("text", _text),
    PointsSlide: ("points", _points),
    QuestionsSlide: ("points", _points),
    AnswerSlide: ("points", _points),
    OverviewSlide: ("overview", _overview),
    SentenceSlide: ("sentence", _sentence),
    ExerciseSlide: ("exercise", _exercise),
    ColumnsSlide: ("columns", _columns),
    QuoteSlide: ("quote", _quote),
    PictureSlide: ("picture", _large_picture),
    TableSlide: ("table", _table),
    StatementSlide: ("statement", _statement),
}
