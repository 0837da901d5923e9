"""Write a deck as one HTML page that opens from disk and asks nobody for anything.

Without JavaScript the slides stand below each other as a page; the script makes them a deck.
"""

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup as Safe

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.day_clock import script as day_clock
from oefenkoffer.design.colours import STEPS, ink_on, tones
from oefenkoffer.design.signs import sign_of, svg_path
from oefenkoffer.markup import PictureFile, nodes_in, shown
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
    opens_part,
    pictures_of,
)
from oefenkoffer.renderers.slides.slide_names import slide_names
from oefenkoffer.renderers.slides.time_words import begin_of, end_of, length_of, number_of
from oefenkoffer.renderers.slides.variants import role_sign, signs_of, variant_of
from oefenkoffer.typesetting.qr import qr_svg
from oefenkoffer.typesetting.typeface import Style, Typeface
from oefenkoffer.typesetting.webfonts import font_face, quoted, woff, woff2

if TYPE_CHECKING:
    from jinja2 import Environment

WEIGHTS: Mapping[str, int] = {"Regular": 400, "Bold": 700}
OWN_STYLES: tuple[Style, ...] = ("Regular", "It", "Bold")
KINDS: Mapping[type[Slide], str] = {
    TitleSlide: "title",
    SectionSlide: "section",
    BreakSlide: "break",
    ProgrammeSlide: "programme",
    SituationSlide: "situation",
    StopSlide: "stop",
    DialogueSlide: "dialogue",
    MenuSlide: "menu",
    TextSlide: "text",
    PointsSlide: "points",
    QuestionsSlide: "points",
    AnswerSlide: "answer",
    OverviewSlide: "overview",
    SentenceSlide: "sentence",
    ExerciseSlide: "exercise",
    ColumnsSlide: "columns",
    QuoteSlide: "quote",
    PictureSlide: "picture",
    PicturesSlide: "picture",
    TableSlide: "table",
    StatementSlide: "statement",
}
PICTURES: Mapping[str, str] = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
    "webp": "image/webp",
}

LOGO_WIDTH, LOGO_HEIGHT = 7, 1.9
"""The most that a logo takes, in em of the slide."""
EMPTY = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
"""A picture of nothing."""


def html(deck: Deck, branding: Branding, *, speaker: bool = False, home: str = "") -> str:
    """The whole deck as one page.

    Args:
        deck: what it says.
        branding: in which style and words.
        speaker: whether it has the notes and a window of their own, and clocks that run.
        home: the address of the site that it is part of; empty for none.
    """
    script = own_script(speaker=speaker)
    desk = (desk_style(), desk_script()) if speaker else ("", "")
    pictures = _picture_style(deck, speaker=speaker)
    style = _branding_style(branding) + pictures + own_style(speaker=speaker)
    labels = branding.labels
    title = labels.text("slides.notes_title", title=deck.title)
    return (
        _environment()
        .get_template("deck.html.j2")
        .render(
            deck=deck,
            title=title if speaker and deck.has_notes else deck.title,
            kinds=[(KINDS[type(slide)], variant_of(slide)) for slide in deck.slides],
            names=slide_names(deck.slides),
            levels=_levels(deck),
            signs=sorted({name for slide in deck.slides for name in signs_of(slide, branding)}),
            speaker=speaker,
            home=home,
            role_sign=partial(role_sign, branding=branding),
            labels=labels,
            words=labels.section("slides"),
            time_pattern=labels.text("guide.clock"),
            policy=_policy((style, desk[0]), (script, desk[1])),
            style=Safe(style),  # noqa: S704 (our own stylesheet, and colours that the model checked)
            script=Safe(script),  # noqa: S704 (our own script; it holds no data)
            desk=tuple(map(Safe, desk)),
        )
    )


def _levels(deck: Deck) -> list[str]:
    """The heading of each slide: those that open a part stand above the others."""
    opened = [number for number, slide in enumerate(deck.slides) if number and opens_part(slide)]
    first = min(opened, default=len(deck.slides))
    return [
        "h1" if number == 0 else "h2" if number < first or number in opened else "h3"
        for number in range(len(deck.slides))
    ]


@cache
def own_style(*, speaker: bool) -> str:
    """The stylesheet of each deck, and for a room that of its clock, as small as it gets."""
    return _small("text/css", _joined("css", speaker=speaker))


@cache
def own_script(*, speaker: bool) -> str:
    """The script of each deck, and for a room that of its clock and its second window."""
    return _small_script(f"{_joined('js', speaker=speaker)}begin();")


@cache
def desk_style() -> str:
    """What the speaker's window adds; no other window reads it."""
    return _small("text/css", _asset("presenter.css"))


@cache
def desk_script() -> str:
    """What the speaker's window runs besides."""
    return _small_script(day_clock() + _asset("presenter.js"))


def _small_script(text: str) -> str:
    """A script in a function of its own, so that every name in it may be made short."""
    return _small("application/javascript", f'(()=>{{"use strict";{text}}})()')


def _small(kind: str, text: str) -> str:
    # Why here: it is slow to import, and nothing on paper needs it.
    import minify

    small: str = minify.string(kind, text)
    return small


def _joined(ending: str, *, speaker: bool) -> str:
    return "".join(_asset(f"{part}.{ending}") for part in ("deck", *(("room",) if speaker else ())))


def _branding_style(branding: Branding) -> str:
    faces = _faces_of(branding.typeface) if branding.typeface else "".join(map(_face, WEIGHTS))
    own = {
        **{f"t{n}": tone for n, tone in enumerate(tones(branding.accent, STEPS))},
        **{f"r-{kind}": look.colour for kind, look in branding.roles.items()},
    }
    rules = "".join(f".{name}{{--tone:{colour}}}" for name, colour in own.items())
    if branding.logo:
        wide = min(LOGO_WIDTH, LOGO_HEIGHT * branding.logo.aspect_ratio)
        rules += f".slide{{--logo:{LOGO_WIDTH + 1}em;--logo-width:{wide:.3g}em}}"
        rules += f".slide::after{{content:'';background-image:url({_source(branding.logo)})}}"
    ink = ink_on(branding.accent)
    return f"{faces}:root{{--accent:{branding.accent};--on-accent:{ink}}}{rules}\n"


def _faces_of(typeface: Typeface) -> str:
    """A house's own family; `:root` because our stylesheet, read later, speaks of `html`."""
    rules = [
        font_face(typeface, style, f"data:font/woff;base64,{_packed(file)}")
        for style, file in typeface.files
        if style in OWN_STYLES
    ]
    return "".join(rules) + f"html:root{{font-family:{quoted(typeface.family)},sans-serif}}\n"


def _packed(file: bytes) -> str:
    return b64encode(woff(file)).decode()


@cache
def _face(style: str) -> str:
    data = b64encode(woff2(style)).decode()
    return (
        f'@font-face{{font-family:"Source Sans Pro";font-weight:{WEIGHTS[style]};'
        f'src:url(data:font/woff2;base64,{data}) format("woff2")}}\n'
    )


def _policy(styles: Iterable[str], scripts: Iterable[str]) -> str:
    """What the page may load: its own styles, its own scripts, and what stands in it."""
    return (
        f"default-src 'none'; style-src {_hashes(styles)}; script-src {_hashes(scripts)}; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hashes(texts: Iterable[str]) -> str:
    return " ".join(_hash(text) for text in texts if text)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


@cache
def _environment() -> "Environment":
    # Why here: Jinja is slow to import, and nothing on paper needs it.
    from oefenkoffer.templating import environment

    jinja = environment(__package__, _place)
    jinja.filters |= {
        "place": _place,
        "code": _code,
        "outline": svg_path,
        "sign": sign_of,
        "side": _side,
        "begin_of": begin_of,
        "end_of": end_of,
        "length_of": length_of,
        "number_of": number_of,
    }
    return jinja


def _side(aligns: Sequence[str], column: int) -> Safe:
    """The class of a cell whose column stands at another side than the usual one."""
    side = aligns[column] if column < len(aligns) else ""
    return Safe(f' class="ok-{side}"' if side in {"center", "right"} else "")  # noqa: S704 (our words)


def _place(picture: Picture | PictureFile) -> str:
    """The address of an empty picture, whose place the stylesheet fills with the picture itself."""
    return f"{EMPTY}#{picture.name}"


def _picture_style(deck: Deck, *, speaker: bool) -> str:
    """Each picture once, however often it is shown; those in notes for the speaker alone."""
    bare = deck.slides if speaker else tuple(replace(slide, notes=()) for slide in deck.slides)
    sources = {it.name: _source(it) for slide in bare for it in pictures_of(slide)}
    sources |= {shown(it).name: _source(shown(it)) for it in nodes_in(bare, "picture")}
    return "".join(f'[src$="#{name}"]{{content:url({it})}}\n' for name, it in sources.items())


def _source(picture: Picture | PictureFile) -> str:
    """A picture as an address that holds it."""
    kind = PICTURES[picture.name.rpartition(".")[2].lower()]
    return f"data:{kind};base64,{b64encode(picture.data).decode()}"


def _code(site: SiteCode) -> str:
    """The code of a site as an address that holds it."""
    return f"data:image/svg+xml;base64,{b64encode(qr_svg(site.address)).decode()}"
