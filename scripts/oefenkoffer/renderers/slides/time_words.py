"""Say how long a block takes, when it ends and which one it is: the same words on every output."""

from oefenkoffer.audience.times import clock
from oefenkoffer.labels import Labels
from oefenkoffer.renderers.slides.model import Block, ProgrammeEntry


def minutes_of(number: int, labels: Labels) -> str:
    """An amount with its unit, such as `15 minutes`."""
    return f"{number} {labels.text('slides.minutes', n=number)}"


def end_of(block: Block, labels: Labels) -> str:
    """When a block is over; empty where no session plan tells."""
    return "" if block.end is None else clock(block.end, labels)


def length_of(block: Block, labels: Labels) -> str:
    """How long a block takes and, where that is known, until when."""
    minutes, end = minutes_of(block.minutes, labels), end_of(block, labels)
    return f"{minutes} · {labels.text('slides.until', time=end)}" if end else minutes


def number_of(block: Block, labels: Labels) -> str:
    """Which block of the day it is, such as `Part 2 of 14`."""
    return labels.text("slides.block_of", n=block.number, total=len(block.shares))


def begin_of(entry: ProgrammeEntry, labels: Labels) -> str:
    """When an entry of a programme begins, or how long it takes where nothing tells that."""
    if entry.start is None:
        return minutes_of(entry.minutes, labels)
    return clock(entry.start, labels)
