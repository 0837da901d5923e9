"""Papers for after the day: mails to copy, a card for the team, a sheet for the manager."""

from collections.abc import Iterable

from oefenkoffer.audience.branding import Branding
from oefenkoffer.kinds.method_views import MethodView
from oefenkoffer.renderers.day.block_sheets import (
    Block,
    DaySheet,
    bullets,
    heading,
    lines,
    paragraph,
    sheets,
    table,
)

MAILS = ("week", "six_weeks")
MANAGER_QUESTIONS = 3


def mails(method: MethodView, address: str | None, branding: Branding) -> bytes:
    """What to write after one week, and after six: a page each, to copy."""
    text = branding.labels.text
    steps = (bullets([step.title for step in method.steps]),) if method.steps else ()
    online = (paragraph(text("day.mail_online", address=address)),) if address else ()
    return sheets(
        [
            DaySheet(
                text(f"day.mail_{when}"),
                (
                    paragraph(text(f"day.mail_{when}_text", title=branding.title)),
                    *steps,
                    paragraph(text(f"day.mail_{when}_ask")),
                    *online,
                ),
                kicker=text("day.mails"),
            )
            for when in MAILS
        ],
        text("day.mails"),
        branding,
    )


def team_card(case: str, minutes: Iterable[int], branding: Branding) -> bytes:
    """A meeting of the team: what to do with a case, in how many minutes each."""
    text = branding.labels.text
    steps = [
        (text("site.minutes", n=length), text(f"day.team_{number}"))
        for number, length in enumerate(minutes, start=1)
    ]
    blocks = (
        heading(text("day.team_case", case=case)),
        paragraph(text("day.team_text")),
        table(["", ""], steps, (0, 1)),
    )
    sheet = DaySheet(text("day.team_card"), blocks, kicker=branding.title, size=13)
    return sheets([sheet], text("day.team_card"), branding)


def manager_sheet(method: MethodView, branding: Branding) -> bytes:
    """What somebody's manager can ask, see and arrange."""
    text = branding.labels.text
    learnt = [step.title for step in method.steps] or [item.title for item in method.conversation]
    seen = [behaviour.title for behaviour in method.behaviours]
    blocks: list[Block] = [paragraph(text("day.manager_text", title=branding.title))]
    if learnt:
        blocks += [heading(text("day.manager_learnt")), bullets(learnt)]
    if seen:
        blocks += [heading(text("day.manager_see")), bullets(seen)]
    asked = [text(f"day.manager_ask_{n}") for n in range(1, MANAGER_QUESTIONS + 1)]
    blocks += [heading(text("day.manager_ask")), bullets(asked)]
    blocks += [heading(text("day.manager_agree")), lines(None, 4)]
    sheet = DaySheet(text("day.manager_sheet"), tuple(blocks), kicker=branding.title)
    return sheets([sheet], text("day.manager_sheet"), branding)
