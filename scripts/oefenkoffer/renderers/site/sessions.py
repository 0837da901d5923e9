"""Turn a session plan into its page on the trainer's site: what to do when, and with what."""

import json
from dataclasses import dataclass
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.session import BlockView, SessionView
from oefenkoffer.audience.times import clock, headcount, span, turn_lines
from oefenkoffer.day_clock import clock_name
from oefenkoffer.labels import Labels
from oefenkoffer.renderers.site.addresses import built, site_addresses
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.page import page
from oefenkoffer.renderers.site.theme_assets import CLOCK_SCRIPT, LIVE_SCRIPT

OF_SPEAKER = (
    *("left", "over", "ends", "run_start", "run_pause"),
    *("behind", "behind_one", "ahead", "ahead_one", "on_time"),
)
"""Words that the window of the speaker says too."""


@dataclass(frozen=True)
class Plan:
    """A session plan as the site offers it.

    Attributes:
        guide: the address of its facilitator guide; None where the site does not hold that.
        deck: the address of its slides; None where these are not made for it.
    """

    session: SessionView
    guide: str | None
    deck: str | None


def session_title(session: SessionView, branding: Branding) -> str:
    """What the page of a session plan is called, in a menu too."""
    labels = branding.labels
    return f"{labels.text('guide.title')}{labels.colon} {session.title}"


def session_page(plan: Plan, branding: Branding) -> str:
    """The day block by block, for the trainer only."""
    session, text = plan.session, branding.labels.text
    addresses = site_addresses(branding.labels)
    body = fill(
        "session.html.j2",
        session=session,
        date=session.day,
        when=when(session, branding.labels),
        blocks=[
            (block, *_time(block, branding), [*turn_lines(block, branding.labels)])
            for block in session.blocks
        ],
        cards=text("guide.cards", id=session.id) if session.practises else None,
        guide=plan.guide,
        day=json.dumps(_day(session, branding), ensure_ascii=False),
        live=branding.labels.section("live"),
        scripts=(CLOCK_SCRIPT, LIVE_SCRIPT),
        pages={
            case.id: f"../{built(addresses.case(case.id))}"
            for block in session.blocks
            for case in (*block.cases, *block.demonstrates)
        },
        anchors=branding.labels.section("anchor"),
        words=branding.labels.section("site"),
        labels=branding.labels.section("guide"),
    )
    return page(session_title(session, branding), body, branding.labels)


def _day(session: SessionView, branding: Branding) -> dict[str, Any]:
    """What the script of a running day knows: the blocks, and the words that it says."""
    labels = branding.labels
    slides, live = labels.section("slides"), labels.section("live")
    return {
        "name": clock_name(branding.title, session.id),
        "blocks": [
            {
                "title": block.title,
                "start": block.start,
                "minutes": block.minutes,
                "overrun": [advice.plain for advice in block.overrun],
            }
            for block in session.blocks
        ],
        "words": {
            **{key: slides[key] for key in OF_SPEAKER},
            **{key: live[key] for key in ("begin", "next", "then", "last", "waiting")},
            "clock": labels.section("guide")["clock"],
            "overrun": [advice.plain for advice in session.overrun],
        },
    }


def when(session: SessionView, labels: Labels) -> str:
    """From when until when a day goes, and for how many people it was made."""
    time = span(session.start, session.end, labels)
    return f"{time} · {headcount(session.people, labels)}" if session.people else time


def _time(block: BlockView, branding: Branding) -> tuple[str, str]:
    """From when until when a block takes, and how long that is."""
    start, end = clock(block.start, branding.labels), clock(block.end, branding.labels)
    text = branding.labels.text
    return text("guide.from_until", start=start, end=end), text("guide.minutes", n=block.minutes)
