"""Lengths: everything of ours is in mm; this is what other programs count in."""

A4 = (210.0, 297.0)
"""Width and height of an upright sheet."""

POINTS_PER_MM = 72 / 25.4
"""A PDF and letters count in points (pt), 72 to an inch."""

EMU_PER_MM = 36000
EMU_PER_POINT = 12700
"""A presentation counts in English metric units."""
