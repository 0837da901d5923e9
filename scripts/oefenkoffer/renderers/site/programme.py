"""Turn the programmes of a workshop into the page that tells participants what begins when."""

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.programme import Programme
from oefenkoffer.audience.times import clock, span
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.page import page


def programme_page(programmes: tuple[Programme, ...], branding: Branding) -> str:
    """The blocks of each programme with the time at which they begin."""
    words = branding.labels.section("site")
    days = [(day, when(day, branding), _times(day, branding)) for day in programmes]
    found_by = [branding.labels.text("search.programme")]
    body = fill("days.html.j2", days=days, words=words)
    return page(words["programme"], body, branding.labels, search_words=found_by)


def when(day: Programme, branding: Branding) -> str:
    """From when until when a day takes."""
    return span(day.start, day.end, branding.labels)


def _times(day: Programme, branding: Branding) -> list[tuple[str, str]]:
    """What begins when, as pairs of time and title; at last when it is over."""
    times = [(clock(block.start, branding.labels), block.title) for block in day.blocks]
    return [*times, (clock(day.end, branding.labels), branding.labels.text("site.programme_end"))]
