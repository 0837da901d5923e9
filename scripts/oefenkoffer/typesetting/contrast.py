"""A colour in, the ink that stays readable on it out."""

DARK = "#1b1f23"
LIGHT = "#ffffff"
LINEAR_BELOW = 0.04045
"""Where sRGB goes over from a straight line to a curve."""


def ink_on(colour: str) -> str:
    """White or the dark ink for text on `colour`, whichever contrasts more."""
    return max((LIGHT, DARK), key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as `#rrggbb`, from 1 to 21, by WCAG's definition."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= LINEAR_BELOW else ((channel + 0.055) / 1.055) ** 2.4
