"""Colours as `#rrggbb`: how well one can be read on another, and the nearest shade that can.

Contrast is WCAG 2.2's (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio): from 1 to 21; text needs
4.5.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import atan2, cos, degrees, hypot, radians, sin

DARK = "#1b1f23"
"""The ink of text."""

LIGHT = "#ffffff"

WEIGHTS = (0.2126, 0.7152, 0.0722)
"""How light red, green and blue are."""

READABLE = 4.5
"""The least contrast that WCAG asks of text."""

Rgb = tuple[int, int, int]

_BLACK: Rgb = (0, 0, 0)
_WHITE: Rgb = (255, 255, 255)

_LINEAR_BELOW = 0.04045
"""Where sRGB goes over from a straight line to a curve."""

_DARKEST = 0.0031308
"""The same for light that goes the other way."""

_MIDDLE = 0.18
"""The luminance at which black and white text are equally readable."""

_STEPS = 40


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    return _contrast(_rgb(first), _rgb(second))


def ink_on(colour: str) -> str:
    """White or the dark ink for text on `colour`, whichever contrasts more."""
    return max((LIGHT, DARK), key=lambda ink: contrast(ink, colour))


def readable(colour: str, background: str, ratio: float = READABLE + 0.1) -> str:
    """`colour`, made darker or lighter no further than its text needs on `background`.

    `ratio` is the contrast to reach: a little over what text needs, because rounding takes some.
    """
    ground = _rgb(background)
    end = _BLACK if _luminance(ground) > _MIDDLE else _WHITE
    shades = _shades(_rgb(colour), end)
    return next((_hex(shade) for shade in shades if _contrast(shade, ground) >= ratio), _hex(end))


def tinted(colour: str, amount: float = 0.92) -> str:
    """A colour with this much white in it."""
    red, green, blue = (round(own + (255 - own) * amount) for own in _rgb(colour))
    return _hex((red, green, blue))


def _contrast(first: Rgb, second: Rgb) -> float:
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (
        weight * _linear(channel / 255) for weight, channel in zip(WEIGHTS, colour, strict=True)
    )
    return red + green + blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_BELOW else ((channel + 0.055) / 1.055) ** 2.4


def _shades(colour: Rgb, end: Rgb) -> Iterator[Rgb]:
    for step in range(_STEPS + 1):
        red, green, blue = (
            round(own + (far - own) * step / _STEPS) for own, far in zip(colour, end, strict=True)
        )
        yield red, green, blue


def _rgb(colour: str) -> Rgb:
    number = int(colour.removeprefix("#"), 16)
    return number >> 16, number >> 8 & 255, number & 255


def _hex(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


TURNS = (0, -62, 72, 140, -130)
"""How far each colour of a set stands from the first, in degrees of hue: neighbours before others,
so that a set looks like one house."""

TONE_LIGHT, DULLEST = 0.47, 0.1
"""In OKLab: how light the other colours of a set are, and the least colour in them."""


STEPS = len(TURNS)
"""How many steps of a method have a colour of their own."""

MOST_SETS = 8
"""Sets of colours that are remembered: a kit has one, which each figure asks for."""


@lru_cache(MOST_SETS)
def tones(colour: str, count: int) -> tuple[str, ...]:
    """So many colours that go with a colour, which is the first; white can be read on each.

    Steps of a method are told apart by them. After five they begin again.
    """
    _, chroma, hue = _lch(colour)
    turned = (_from_lch(TONE_LIGHT, max(chroma, DULLEST), hue + turn) for turn in TURNS[1:])
    choices = (readable(colour, LIGHT), *(readable(other, LIGHT) for other in turned))
    return tuple(choices[index % len(choices)] for index in range(count))


def _lch(colour: str) -> tuple[float, float, float]:
    """Lightness, chroma and hue in degrees: OKLab (https://bottosson.github.io/posts/oklab/)."""
    red, green, blue = (_linear(channel / 255) for channel in _rgb(colour))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    light = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    return light, hypot(a, b), degrees(atan2(b, a))


def _from_lch(light: float, chroma: float, hue: float) -> str:
    """The colour on a screen, or the nearest that a screen can show."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return _hex(
        (
            _channel(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
            _channel(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
            _channel(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
        )
    )


def _channel(linear: float) -> int:
    """A channel of light, from 0 to 1, as a screen counts it."""
    shown = 12.92 * linear if linear <= _DARKEST else 1.055 * linear ** (1 / 2.4) - 0.055
    return round(255 * min(max(shown, 0), 1))
