"""Write a deck as a PDF; what does not fit is reported with case and field."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.colours import STEPS, ink_on, tones
from oefenkoffer.design.signs import SIGNS, sign_of
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.deck_formats import SLIDES, DeckFormat
from oefenkoffer.renderers.slides.measures import column_widths, widest_piece, widest_word
from oefenkoffer.renderers.slides.model import (
    AnswerSlide,
    BreakSlide,
    ColumnsSlide,
    Deck,
    DialogueSlide,
    ExerciseSlide,
    MenuSlide,
    OverviewSlide,
    PictureSlide,
    PicturesSlide,
    PointsSlide,
    ProgrammeSlide,
    QuestionsSlide,
    QuoteSlide,
    SectionSlide,
    SentenceSlide,
    SiteCode,
    SituationSlide,
    Slide,
    StatementSlide,
    StopSlide,
    TableSlide,
    TextSlide,
    TitleSlide,
    is_signpost,
    opens_part,
)
from oefenkoffer.renderers.slides.overfull import write_or_name
from oefenkoffer.renderers.slides.slide_names import numbers
from oefenkoffer.renderers.slides.time_words import begin_of, end_of, length_of, number_of
from oefenkoffer.renderers.slides.type_sizes import with_types
from oefenkoffer.renderers.slides.variants import role_sign, signs_of, variant_of
from oefenkoffer.typesetting import pdf as typeset
from oefenkoffer.typesetting.emoji import all_without_emoji
from oefenkoffer.typesetting.qr import qr_svg


def pdf(deck: Deck, branding: Branding, deck_format: DeckFormat = SLIDES) -> bytes:
    """The slides on pages like a screen, or on paper in one of the other formats.

    Raises:
        TextDoesNotFitError: as for `write_or_name`.
    """

    def work_out(deck: Deck) -> Mapping[str, Any]:
        return with_types(_data_of(deck, branding, deck_format), branding.typeface)

    data = write_or_name(work_out, deck)
    return typeset(deck_format.template, data, typeface=branding.typeface)


class TypeOnScreens:
    """In which type the slides of a deck are set, on screens of one shape or another.

    What all screens have in common is worked out once.
    """

    def __init__(self, deck: Deck, branding: Branding) -> None:
        self._deck, self._branding = deck, branding

    def small(self, deck_format: DeckFormat) -> Mapping[int, float]:
        """The type in points of each slide, by its number, that fits in small type alone.

        Raises:
            TextDoesNotFitError: as for `write_or_name`.
        """
        typed = write_or_name(partial(self._typed, deck_format), self._deck)["slides"]
        small = (slide for slide in typed if slide["type"]["small"])
        return {int(it["where"]["slide"]): it["type"]["points"] for it in small}

    def _typed(self, deck_format: DeckFormat, deck: Deck) -> Mapping[str, Any]:
        is_whole = deck is self._deck
        data = self._data if is_whole else _data_of(deck, self._branding, deck_format)
        page = {"page": deck_format.screen.data}
        return with_types({**data, **page}, self._branding.typeface)

    @cached_property
    def _data(self) -> Mapping[str, Any]:
        return _data_of(self._deck, self._branding, SLIDES)


def _data_of(deck: Deck, branding: Branding, deck_format: DeckFormat) -> Mapping[str, Any]:
    """What the template reads; in texts for paper, which has no emoji."""
    text = branding.labels.text
    data = {
        "title": deck.title,
        "notes_title": text("slides.notes_title", title=deck.title),
        "handout_title": text("slides.handout_title", title=deck.title),
        "language": branding.labels.language,
        "quote": branding.labels.quotes[0].strip(),
        "accent": branding.accent,
        "on_accent": ink_on(branding.accent),
        "tones": list(tones(branding.accent, STEPS)),
        "roles": {
            kind: {"colour": look.colour, "sign": {"name": role_sign(kind, branding)}}
            for kind, look in branding.roles.items()
        },
        "logo": _picture_of(branding.logo, f"logo-{branding.logo.name}") if branding.logo else None,
        "signs": _outlines(deck, branding),
        "labels": branding.labels.section("slides"),
        "page": deck_format.screen.data,
        "slides": [
            {**_numbered(number, deck, branding, deck_format), "address": address}
            for address, number in numbers(deck.slides).items()
        ],
    }
    shown: Mapping[str, Any] = all_without_emoji(data)
    return shown


def _numbered(
    number: int, deck: Deck, branding: Branding, deck_format: DeckFormat
) -> Mapping[str, Any]:
    slide, total = deck.slides[number - 1], len(deck.slides)
    return {
        **_slide(number, slide, branding),
        "number_of": branding.labels.text("slides.slide_of", n=number, total=total),
        "notes": _data(slide.notes) if deck_format.notes else [],
        "back": _back(slide, branding),
        "block": _block(slide, branding),
    }


def _back(slide: Slide, branding: Branding) -> Mapping[str, str] | None:
    if slide.back is None:
        return None
    words = branding.labels.text("slides.back_to", title=slide.back.title)
    return {"target": slide.back.target, "words": words}


def _block(slide: Slide, branding: Branding) -> Mapping[str, Any] | None:
    block, labels = slide.block, branding.labels
    if block is None:
        return None
    return {
        "number": block.number,
        "shares": list(block.shares),
        "number_of": number_of(block, labels),
        "when": length_of(block, labels),
        "end": end_of(block, labels),
    }


def _outlines(deck: Deck, branding: Branding) -> Mapping[str, Any]:
    """The signs that the slides show, as lines and curves."""
    names = {name for slide in deck.slides for name in signs_of(slide, branding)}
    return {name: [[kind, *points] for kind, points in SIGNS[name]] for name in sorted(names)}


def _kind_and_body(slide: Slide, branding: Branding) -> tuple[str, Mapping[str, Any]]:
    kind, body = VARIANTS.get(variant_of(slide), BODIES[type(slide)])
    return kind, body(slide, branding)


def _slide(number: int, slide: Slide, branding: Branding) -> Mapping[str, Any]:
    kind, own = _kind_and_body(slide, branding)
    texts = tuple(_texts(own))
    opens = number == 1 or opens_part(slide)
    return {
        "kind": kind,
        "level": 1 if opens else 2,
        "signpost": is_signpost(slide),
        "context": slide.context,
        "title": slide.title,
        "where": slide.origin.location(number),
        "characters": sum(map(len, texts)),
        "widest": widest_word(texts, branding.typeface),
        "widest_piece": widest_piece(texts, branding.typeface),
        "widest_in_title": widest_word([slide.title], branding.typeface),
        **own,
    }


def texts_below_title(slide: Slide, branding: Branding) -> tuple[tuple[str, ...], int]:
    """The texts that stand on a slide below its title, and how many of them may be a line each."""
    _, own = _kind_and_body(slide, branding)
    return tuple(_texts(own)), _lines(own)


def _lines(value: object) -> int:
    """How many pieces of parsed text are in data: each may be a paragraph or a point of a list."""
    if isinstance(value, dict):
        return (value.get("kind") == "text") + sum(map(_lines, value.values()))
    return sum(map(_lines, value)) if isinstance(value, list) else 0


def _texts(data: object) -> Iterator[str]:
    """The texts in data for the template that can be read on the slide, in any order."""
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            waiting += [item for key, item in value.items() if key not in UNSEEN]
        elif isinstance(value, list):
            waiting += value


def _title(slide: TitleSlide, branding: Branding) -> Mapping[str, Any]:
    return {"subtitle": slide.subtitle, "code": _code(slide.code, branding)}


def _section(slide: SectionSlide, branding: Branding) -> Mapping[str, Any]:
    lead = slide.lead.data if slide.lead else None
    return {"lead": lead, "code": _code(slide.code, branding)}


def _code(site: SiteCode | None, branding: Branding) -> Mapping[str, Any] | None:
    if site is None:
        return None
    text = branding.labels.text
    alt = text("slides.site_alt", address=site.address)
    return {"name": CODE, "data": qr_svg(site.address), "alt": alt, "short": site.short}


def _break(slide: BreakSlide, branding: Branding) -> Mapping[str, Any]:
    unit = branding.labels.text("slides.minutes", n=slide.minutes)
    lead = slide.lead.data if slide.lead else None
    return {"lead": lead, "clock": {"count": str(slide.minutes), "unit": unit}}


def _programme(slide: ProgrammeSlide, branding: Branding) -> Mapping[str, Any]:
    labels = branding.labels
    entries = [{"time": begin_of(it, labels), "title": it.title} for it in slide.entries]
    return {"entries": entries}


def _situation(slide: SituationSlide, _: Branding) -> Mapping[str, Any]:
    return {
        "body": slide.body.data,
        "sign": {"name": sign_of(slide.sign)},
        "picture": _picture(slide.picture, slide),
    }


def _stop(slide: StopSlide, _: Branding) -> Mapping[str, Any]:
    return {"sentence": slide.sentence.data, "rule": slide.rule.data}


def _answer(slide: AnswerSlide, branding: Branding) -> Mapping[str, Any]:
    return {
        "under": slide.lead.data if slide.lead else None,
        "columns": [
            {"title": column.title, "points": _data(column.points), "tone": column.tone}
            for column in slide.columns
        ],
        "widest_in_titles": widest_word((c.title for c in slide.columns), branding.typeface),
    }


def _dialogue(slide: DialogueSlide, branding: Branding) -> Mapping[str, Any]:
    return {
        "pairs": slide.in_pairs,
        "speeches": [
            {
                "label": speech.label,
                "text": speech.text.data,
                "role": {"name": speech.role} if speech.role else None,
                "tone": speech.tone,
            }
            for speech in slide.speeches
        ],
        "widest_in_labels": widest_piece((it.label for it in slide.speeches), branding.typeface),
    }


def _menu(slide: MenuSlide, _: Branding) -> Mapping[str, Any]:
    return {
        "tiles": [
            {
                "title": tile.title,
                "aside": tile.aside.data if tile.aside else None,
                "target": tile.target,
            }
            for tile in slide.tiles
        ],
    }


def _text(slide: TextSlide, _: Branding) -> Mapping[str, Any]:
    return {"body": slide.body.data, "picture": _picture(slide.picture, slide)}


def _points(slide: PointsSlide, _: Branding) -> Mapping[str, Any]:
    return {"points": _data(slide.points), "first": slide.first}


def _overview(slide: OverviewSlide, _: Branding) -> Mapping[str, Any]:
    return {
        "landmarks": [
            {"title": mark.title, "aside": mark.aside, "tone": mark.tone}
            for mark in slide.landmarks
        ]
    }


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
        "widest_in_parts": widest_piece((part.title for part in slide.parts), branding.typeface),
        "materials": list(slide.materials),
        "stop_word": slide.stop_word,
        "group": slide.group,
        "clock": {
            "count": str(slide.minutes),
            "unit": text("slides.minutes", n=slide.minutes),
        },
    }


def _columns(slide: ColumnsSlide, branding: Branding) -> Mapping[str, Any]:
    return {
        "columns": [
            {
                "title": column.title,
                "body": column.body.data,
                "role": {"name": column.role} if column.role else None,
                "target": column.target,
            }
            for column in slide.columns
        ],
        "widest_in_titles": widest_word((c.title for c in slide.columns), branding.typeface),
    }


def _quote(slide: QuoteSlide, _: Branding) -> Mapping[str, Any]:
    return {"quote": slide.quote.data, "by": slide.by}


def _large_picture(slide: PictureSlide, _: Branding) -> Mapping[str, Any]:
    return {"picture": _picture(slide.picture, slide), "caption": slide.caption}


def _two_pictures(slide: PicturesSlide, _: Branding) -> Mapping[str, Any]:
    return {
        "pictures": [
            {
                "picture": _picture_of(item.picture, _name(item.picture, slide, number)),
                "caption": item.caption,
            }
            for number, item in enumerate(slide.pictures)
        ]
    }


def _table(slide: TableSlide, _: Branding) -> Mapping[str, Any]:
    return {
        "header": _data(slide.header),
        "rows": [_data(row) for row in slide.rows],
        "shares": column_widths((slide.header, *slide.rows)),
        "aligns": list(slide.aligns),
        "lead": slide.lead.data,
    }


def _statement(slide: StatementSlide, branding: Branding) -> Mapping[str, Any]:
    return {
        "statement": slide.statement.data,
        "choices": list(slide.choices),
        "widest_in_choices": widest_word(_pointed(slide.choices), branding.typeface),
    }


def _pointed(choices: tuple[str, ...]) -> Iterator[str]:
    """The sides with a word as wide as their arrow, which stays on the line of the last word."""
    return (f"{choice}→m" for choice in choices)


def _data(texts: tuple[Markup, ...]) -> list[list[dict[str, Any]]]:
    return [text.data for text in texts]


def _picture(picture: Picture | None, slide: Slide) -> Mapping[str, Any] | None:
    return _picture_of(picture, _name(picture, slide)) if picture else None


def _picture_of(picture: Picture, name: str) -> Mapping[str, Any]:
    return {"name": name, "data": picture.data, "alt": picture.alt}


def _name(picture: Picture, slide: Slide, number: int = 0) -> str:
    """A name that no other slide's picture has: two cases may both hold a `kitchen.png`."""
    return f"{slide.origin.case}-{slide.origin.line}-{number}-{picture.name}"


CODE = "code.svg"
UNSEEN = frozenset({"kind", "target", "name", "alt", "aligns", "id"})
"""Keys of what is not set as text: the kind and the target of a node, the words of a picture."""

Body = Callable[[Any, Branding], Mapping[str, Any]]
ALONE: tuple[str, Body] = ("lone", lambda *_: {})
FULL: tuple[str, Body] = ("full", _large_picture)
CLOCK: tuple[str, Body] = ("clock", _exercise)
BODIES: Mapping[type[Slide], tuple[str, Body]] = {
    TitleSlide: ("title", _title),
    SectionSlide: ("section", _section),
    TextSlide: ("text", _text),
    PointsSlide: ("points", _points),
    QuestionsSlide: ("points", _points),
    AnswerSlide: ("answer", _answer),
    BreakSlide: ("break", _break),
    ProgrammeSlide: ("programme", _programme),
    SituationSlide: ("situation", _situation),
    StopSlide: ("stop", _stop),
    DialogueSlide: ("dialogue", _dialogue),
    MenuSlide: ("menu", _menu),
    PicturesSlide: ("pictures", _two_pictures),
    OverviewSlide: ("overview", _overview),
    SentenceSlide: ("sentence", _sentence),
    ExerciseSlide: ("exercise", _exercise),
    ColumnsSlide: ("columns", _columns),
    QuoteSlide: ("quote", _quote),
    PictureSlide: ("picture", _large_picture),
    TableSlide: ("table", _table),
    StatementSlide: ("statement", _statement),
}
VARIANTS: Mapping[str, tuple[str, Body]] = {"lone": ALONE, "full": FULL, "alone": CLOCK}
"""Kinds that look other than the rest of theirs."""
