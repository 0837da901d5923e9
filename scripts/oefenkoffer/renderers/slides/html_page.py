"""Write a deck as one HTML page that opens from disk and asks nobody for anything.

Without JavaScript the slides stand below each other as a page; the script makes them a deck.
"""

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup as Safe

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.colours import ink_on
from oefenkoffer.markup import PictureFile
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
from oefenkoffer.typesetting.typeface import Style, Typeface
from oefenkoffer.typesetting.webfonts import font_face, quoted, woff, woff2

if TYPE_CHECKING:
    from jinja2 import Environment

WEIGHTS: Mapping[str, int] = {"Regular": 400, "Bold": 700}
OWN_STYLES: tuple[Style, ...] = ("Regular", "It", "Bold")
KINDS: Mapping[type[Slide], str] = {
    TitleSlide: "title",
    SectionSlide: "section",
    TextSlide: "text",
    PointsSlide: "points",
    QuestionsSlide: "points",
    AnswerSlide: "points",
    OverviewSlide: "overview",
    SentenceSlide: "sentence",
    ExerciseSlide: "exercise",
    ColumnsSlide: "columns",
    QuoteSlide: "quote",
    PictureSlide: "picture",
    TableSlide: "table",
    StatementSlide: "statement",
}
REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
"""A remark in a script or a stylesheet."""

AROUND_SIGN = re.compile(
    r"""(?P<string>"[^"\n]*"|`[^`]*`)|[ ]*(?P<sign>=>|[=!]==|&&|\|\||[][<>=?:;,{}()*+-])[ ]*"""
)
"""A string of our script, or a sign that means as much without the spaces around it."""

CLOSER: Mapping[str, str] = {
    ": ": ":",
    "; ": ";",
    " {": "{",
    "{ ": "{",
    " }": "}",
    ", ": ",",
    " > ": ">",
    " / ": "/",
    " * ": "*",
    " !": "!",
    ";}": "}",
    "}\n": "}",
    "{\n": "{",
    "* + *": "*+*",
}
"""What a stylesheet means as well without its spaces."""

PICTURES: Mapping[str, str] = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
    "webp": "image/webp",
}


def html(deck: Deck, branding: Branding, *, speaker: bool = False) -> str:
    """The whole deck as one page; for the `speaker` with the notes and a window of their own."""
    style, script = own_style(speaker=speaker), own_script(speaker=speaker)
    css = _branding_style(branding) + style
    return (
        _environment()
        .get_template("deck.html.j2")
        .render(
            deck=deck,
            kinds=[_kind(slide) for slide in deck.slides],
            speaker=speaker,
            labels=branding.labels,
            words=branding.labels.section("slides"),
            policy=_policy(css, script),
            style=Safe(css),  # noqa: S704 (our own stylesheet, and colours that the model checked)
            script=Safe(script),  # noqa: S704 (our own script; it holds no data)
        )
    )


def _kind(slide: Slide) -> str:
    """The class of a slide; a title without a text fills the slide alone."""
    if isinstance(slide, TextSlide) and not slide.body.blocks and not slide.picture:
        return "text lone"
    return KINDS[type(slide)]


def own_style(*, speaker: bool) -> str:
    """Our stylesheet without what is only there for its readers: remarks and spaces."""
    style = _joined("css", speaker=speaker)
    for spaced, close in CLOSER.items():
        style = style.replace(spaced, close)
    return style


def own_script(*, speaker: bool) -> str:
    """Our script without remarks, and without spaces that mean nothing."""
    script = _joined("js", speaker=speaker) + "begin();\n"
    close = AROUND_SIGN.sub(lambda match: match["string"] or match["sign"], script)
    return re.sub(r"(?<=[;{},])\n", "", close)


def _joined(ending: str, *, speaker: bool) -> str:
    names = (f"deck.{ending}", *([f"presenter.{ending}"] if speaker else []))
    text = REMARK.sub("", "".join(map(_asset, names)))
    return "".join(f"{line.strip()}\n" for line in text.splitlines() if line.strip())


def _branding_style(branding: Branding) -> str:
    faces = _faces_of(branding.typeface) if branding.typeface else "".join(map(_face, WEIGHTS))
    return f"{faces}:root{{--accent:{branding.accent};--on-accent:{ink_on(branding.accent)}}}\n"


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


def _policy(style: str, script: str) -> str:
    """What the page may load: its own style, its own script, and what stands in it."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


@cache
def _environment() -> "Environment":
    # Why here: Jinja is slow to import, and nothing on paper needs it.
    from oefenkoffer.templating import environment

    jinja = environment(__package__, _source)
    jinja.filters |= {"source": _source, "side": _side}
    return jinja


def _side(aligns: Sequence[str], column: int) -> Safe:
    """The class of a cell whose column stands at another side than the usual one."""
    side = aligns[column] if column < len(aligns) else ""
    return Safe(f' class="ok-{side}"' if side in {"center", "right"} else "")  # noqa: S704 (our words)


def _source(picture: Picture | PictureFile) -> str:
    """A picture as an address that holds it."""
    kind = PICTURES[picture.name.rpartition(".")[2].lower()]
    return f"data:{kind};base64,{b64encode(picture.data).decode()}"
