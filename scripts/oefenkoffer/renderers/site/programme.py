"""The programmes of a workshop in, the page that tells participants what begins when out."""

from oefenkoffer.audience.house import House
from oefenkoffer.audience.programme import Programme
from oefenkoffer.audience.times import clock, span
from oefenkoffer.renderers.site.page import page
from oefenkoffer.renderers.site.templating import fill


def programme_page(programmes: tuple[Programme, ...], house: House) -> str:
    """The blocks of each programme with the time at which they begin."""
    words = house.labels.section("site")
    days = [(day, when(day, house), _times(day, house)) for day in programmes]
    return page(words["programme"], fill("days.html.j2", days=days))


def when(day: Programme, house: House) -> str:
    """From when until when a day takes."""
    return span(day.start, day.end, house.labels)


def _times(day: Programme, house: House) -> list[tuple[str, str]]:
    """What begins when, as pairs of time and title; at last when it is over."""
    times = [(clock(block.start, house.labels), block.title) for block in day.blocks]
    return [*times, (clock(day.end, house.labels), house.labels.text("site.programme_end"))]
