"""Signs as outlines in a square of 24 by 24, for pages, paper and presentations alike.

An outline goes by lines and curves only, all from the upper left corner; where two of its loops
lie in each other the inner one is a hole.
"""

from collections.abc import Mapping

Point = tuple[float, float]
Step = tuple[str, tuple[Point, ...]]
"""`M` to a point, `L` a line to one, `C` a curve by two points to a third, `Z` to the start."""

Outline = tuple[Step, ...]

SIDE = 24
ROUND = 0.5523
"""How far the points of a curve lie out for a quarter of a circle, in radii."""


def _loop(*points: Point) -> Outline:
    first, *others = points
    return (("M", (first,)), *(("L", (point,)) for point in others), ("Z", ()))


def _curved(start: Point, *steps: tuple[Point, ...]) -> Outline:
    """A loop of lines, which have one point, and curves, which have three."""
    lines = (("L" if len(step) == 1 else "C", step) for step in steps)
    return (("M", (start,)), *lines, ("Z", ()))


def _box(x: float, y: float, width: float, height: float, radius: float = 0) -> Outline:
    if not radius:
        return _loop((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    far, low, r, k = x + width, y + height, radius, radius * (1 - ROUND)
    return _curved(
        (x + r, y),
        ((far - r, y),),
        ((far - k, y), (far, y + k), (far, y + r)),
        ((far, low - r),),
        ((far, low - k), (far - k, low), (far - r, low)),
        ((x + r, low),),
        ((x + k, low), (x, low - k), (x, low - r)),
        ((x, y + r),),
        ((x, y + k), (x + k, y), (x + r, y)),
    )


def _disc(x: float, y: float, radius: float) -> Outline:
    return _box(x - radius, y - radius, 2 * radius, 2 * radius, radius)


def _shoulders(x: float, top: float, half: float, low: float) -> Outline:
    """The upper part of somebody below a head."""
    return _curved(
        (x - half, low),
        ((x - half, low - 5.4), (x - 0.55 * half, top), (x, top)),
        ((x + 0.55 * half, top), (x + half, low - 5.4), (x + half, low)),
    )


def _pan(x: float) -> Outline:
    """One of two scales, and what it hangs from."""
    return (
        *_loop((x, 6.6), (x + 3.6, 13), (x - 3.6, 13)),
        *_loop((x, 8.6), (x + 1.9, 12), (x - 1.9, 12)),
        *_curved(
            (x - 3.9, 13.4),
            ((x + 3.9, 13.4),),
            ((x + 3.9, 15.8), (x + 2.2, 17.2), (x, 17.2)),
            ((x - 2.2, 17.2), (x - 3.9, 15.8), (x - 3.9, 13.4)),
        ),
    )


SIGNS: Mapping[str, Outline] = {
    "counter": (
        *_disc(12, 6.4, 3.4),
        *_curved(
            (5.4, 15.4),
            ((5.4, 12.4), (8.4, 11), (12, 11)),
            ((15.6, 11), (18.6, 12.4), (18.6, 15.4)),
        ),
        *_box(2, 16.6, 20, 4.6, 0.8),
    ),
    "phone": (
        *_curved(
            (2.5, 9.4),
            ((2.5, 5.6), (7.4, 3.8), (12, 3.8)),
            ((16.6, 3.8), (21.5, 5.6), (21.5, 9.4)),
            ((21.5, 10.4), (20.9, 11), (20.1, 10.8)),
            ((17.4, 10.2),),
            ((16.7, 10), (16.3, 9.6), (16.3, 8.9)),
            ((16.3, 7.9),),
            ((13.6, 7.1), (10.4, 7.1), (7.7, 7.9)),
            ((7.7, 8.9),),
            ((7.7, 9.6), (7.3, 10), (6.6, 10.2)),
            ((3.9, 10.8),),
            ((3.1, 11), (2.5, 10.4), (2.5, 9.4)),
        ),
        *_curved(
            (9.4, 10.2),
            ((14.6, 10.2),),
            ((19.6, 16.6),),
            ((19.9, 17), (20, 17.4), (20, 17.8)),
            ((20, 19.4),),
            ((20, 20.2), (19.4, 20.8), (18.6, 20.8)),
            ((5.4, 20.8),),
            ((4.6, 20.8), (4, 20.2), (4, 19.4)),
            ((4, 17.8),),
            ((4, 17.4), (4.1, 17), (4.4, 16.6)),
        ),
        *_disc(12, 15.6, 2.6),
    ),
    "visit": (
        *_loop(
            (12, 2.6), (22.4, 11.8), (19.6, 11.8), (19.6, 21.2), (4.4, 21.2), (4.4, 11.8),
            (1.6, 11.8),
        ),
        *_box(9.9, 13.6, 4.2, 7.6),
    ),
    "email": (
        *_box(2, 4.6, 20, 14.8, 1.6),
        *_loop((3.6, 6.8), (12, 13.2), (20.4, 6.8), (20.4, 8.8), (12, 15.2), (3.6, 8.8)),
    ),
    "chat": (
        *_curved(
            (4.4, 3.4),
            ((14.2, 3.4),),
            ((15.3, 3.4), (16.2, 4.3), (16.2, 5.4)),
            ((16.2, 10.2),),
            ((16.2, 11.3), (15.3, 12.2), (14.2, 12.2)),
            ((8.6, 12.2),),
            ((5, 15.4),),
            ((5, 12.2),),
            ((4.4, 12.2),),
            ((3.3, 12.2), (2.4, 11.3), (2.4, 10.2)),
            ((2.4, 5.4),),
            ((2.4, 4.3), (3.3, 3.4), (4.4, 3.4)),
        ),
        *_curved(
            (11, 13.6),
            ((19.6, 13.6),),
            ((20.7, 13.6), (21.6, 14.5), (21.6, 15.6)),
            ((21.6, 17.6),),
            ((21.6, 18.7), (20.7, 19.6), (19.6, 19.6)),
            ((19, 19.6),),
            ((19, 22.4),),
            ((15.8, 19.6),),
            ((11, 19.6),),
            ((9.9, 19.6), (9, 18.7), (9, 17.6)),
            ((9, 15.6),),
            ((9, 14.5), (9.9, 13.6), (11, 13.6)),
        ),
    ),
    "badge": (
        *_box(10, 2.6, 4, 3.6, 0.8),
        *_box(5, 6.8, 14, 14.4, 1.6),
        *_disc(12, 11.8, 2.3),
        *_curved(
            (7.8, 18.6),
            ((7.8, 16.2), (9.6, 15.2), (12, 15.2)),
            ((14.4, 15.2), (16.2, 16.2), (16.2, 18.6)),
        ),
    ),
    "bubble": (
        *_curved(
            (5.4, 4),
            ((18.6, 4),),
            ((20.3, 4), (21.6, 5.3), (21.6, 7)),
            ((21.6, 13.2),),
            ((21.6, 14.9), (20.3, 16.2), (18.6, 16.2)),
            ((12.6, 16.2),),
            ((7.6, 21),),
            ((7.6, 16.2),),
            ((5.4, 16.2),),
            ((3.7, 16.2), (2.4, 14.9), (2.4, 13.2)),
            ((2.4, 7),),
            ((2.4, 5.3), (3.7, 4), (5.4, 4)),
        ),
        *(step for x in (7.6, 12, 16.4) for step in _disc(x, 10.1, 1.3)),
    ),
    "eye": (
        *_curved(
            (1.2, 12),
            ((4.2, 6.6), (8, 4.8), (12, 4.8)),
            ((16, 4.8), (19.8, 6.6), (22.8, 12)),
            ((19.8, 17.4), (16, 19.2), (12, 19.2)),
            ((8, 19.2), (4.2, 17.4), (1.2, 12)),
        ),
        *_disc(12, 12, 4.6),
        *_disc(12, 12, 2.2),
    ),
    "stop": (
        *_loop(
            (8.03, 2.4), (15.97, 2.4), (21.6, 8.03), (21.6, 15.97),
            (15.97, 21.6), (8.03, 21.6), (2.4, 15.97), (2.4, 8.03),
        ),
        *_box(6.6, 10.4, 10.8, 3.2),
    ),
    "break": (
        *_box(7.4, 2.4, 1.5, 3.6, 0.75),
        *_box(11.6, 2.4, 1.5, 3.6, 0.75),
        *_curved(
            (3.4, 7.8),
            ((17, 7.8),),
            ((17, 14.4),),
            ((17, 17.2), (15.2, 18.8), (12.6, 18.8)),
            ((7.8, 18.8),),
            ((5.2, 18.8), (3.4, 17.2), (3.4, 14.4)),
        ),
        *_curved(
            (17.9, 8.8),
            ((23.6, 8.8), (23.6, 16.2), (17.6, 16.2)),
            ((17.8, 14.2),),
            ((20.8, 14.2), (20.8, 10.8), (17.9, 10.8)),
        ),
        *_box(3, 20, 15, 1.8, 0.9),
    ),
    "person": (*_disc(12, 7, 4.2), *_shoulders(12, 13, 7.6, 21.2)),
    "people": (
        *_disc(7.2, 8.4, 3.2), *_shoulders(7.2, 13, 4.7, 20),
        *_disc(16.8, 8.4, 3.2), *_shoulders(16.8, 13, 4.7, 20),
    ),
    "flag": (
        *_box(4.6, 2.4, 1.8, 19.4, 0.9),
        *_curved(
            (7.4, 3.8),
            ((11, 2.2), (14, 5.6), (20.4, 3.6)),
            ((20.4, 13),),
            ((14, 15), (11, 11.6), (7.4, 13.2)),
        ),
    ),
    "heart": _curved(
        (12, 20.8),
        ((5, 15.6), (2.2, 12.2), (2.2, 8.6)),
        ((2.2, 5.6), (4.5, 3.4), (7.2, 3.4)),
        ((9.2, 3.4), (11, 4.6), (12, 6.6)),
        ((13, 4.6), (14.8, 3.4), (16.8, 3.4)),
        ((19.5, 3.4), (21.8, 5.6), (21.8, 8.6)),
        ((21.8, 12.2), (19, 15.6), (12, 20.8)),
    ),
    "shield": _curved(
        (12, 2.2),
        ((20.2, 5.2),),
        ((20.2, 11.4),),
        ((20.2, 16.4), (16.8, 19.8), (12, 21.8)),
        ((7.2, 19.8), (3.8, 16.4), (3.8, 11.4)),
        ((3.8, 5.2),),
    ),
    "clipboard": (
        *_box(8.6, 2, 6.8, 2.4, 0.8),
        *_box(4.4, 5, 15.2, 16.8, 1.4),
        *_box(7.6, 9.4, 8.8, 1.7), *_box(7.6, 12.8, 8.8, 1.7), *_box(7.6, 16.2, 5.6, 1.7),
    ),
    "scales": (
        *_disc(12, 3, 1.2),
        *_box(3.4, 4.6, 17.2, 1.5),
        *_box(11.2, 6.4, 1.6, 12.6),
        *_box(7.4, 19.4, 9.2, 1.9, 0.95),
        *_pan(5.6), *_pan(18.4),
    ),
}  # fmt: skip
"""Channels, roles, and what a slide says at a glance, by name."""


def sign_of(name: str) -> str:
    """The sign of a role or a channel; two who talk for what has none of its own."""
    return name if name in SIGNS else "chat"


def svg_path(name: str) -> str:
    """A sign as the path of an SVG, of which the fill rule is even-odd."""
    return "".join(
        kind + " ".join(f"{x:g} {y:g}" for x, y in points) for kind, points in SIGNS[name]
    )
