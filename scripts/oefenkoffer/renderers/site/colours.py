"""A colour of the house style in, the nearest shade that can be read on a background out."""

from collections.abc import Iterator

Rgb = tuple[int, int, int]

WHITE: Rgb = (255, 255, 255)
BLACK: Rgb = (0, 0, 0)
STEPS = 40


def readable(colour: str, background: str, ratio: float = 4.6) -> str:
    """`colour`, made darker or lighter no further than its text needs on `background`.

    `ratio` is the contrast to reach: WCAG asks 4.5 of text, and rounding takes a little.
    """
    ground = _rgb(background)
    end = BLACK if _luminance(ground) > _MIDDLE else WHITE
    return next(
        (_hex(shade) for shade in _shades(_rgb(colour), end) if contrast(shade, ground) >= ratio),
        _hex(end),
    )


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast between two colours as WCAG defines it, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


_MIDDLE = 0.18
"""The luminance at which black and white text are equally readable."""

_STRAIGHT = 0.04045
"""Below this, sRGB is a straight line."""


def _shades(colour: Rgb, end: Rgb) -> Iterator[Rgb]:
    for step in range(STEPS + 1):
        red, green, blue = (
            round(own + (far - own) * step / STEPS) for own, far in zip(colour, end, strict=True)
        )
        yield red, green, blue


def _luminance(colour: Rgb) -> float:
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _STRAIGHT else ((channel + 0.055) / 1.055) ** 2.4


def _rgb(colour: str) -> Rgb:
    number = int(colour.removeprefix("#"), 16)
    return number >> 16, number >> 8 & 255, number & 255


def _hex(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
