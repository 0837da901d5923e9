"""Colours as `#rrggbb`: how well one can be read on another, and the nearest shade that can.

Contrast is WCAG 2.2's (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio): from 1 to 21; text needs
4.5.
"""

from collections.abc import Iterator

DARK = "#1b1f23"
"""The ink of text."""

LIGHT = "#ffffff"

READABLE = 4.5
"""The least contrast that WCAG asks of text."""

Rgb = tuple[int, int, int]

_BLACK: Rgb = (0, 0, 0)
_WHITE: Rgb = (255, 255, 255)

_LINEAR_BELOW = 0.04045
"""Where sRGB goes over from a straight line to a curve."""

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


def _contrast(first: Rgb, second: Rgb) -> float:
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


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
