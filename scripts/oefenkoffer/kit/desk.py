"""Turn a workshop, and what was printed of it, into what its trainer's start page says first."""

from collections.abc import Iterator

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.kit.full_check import advice_on
from oefenkoffer.kit.jobs import PrintHistory, cards_now, footers, is_old, to_reprint
from oefenkoffer.kit.jobs.names import job_name
from oefenkoffer.kit.jobs.request import resolve
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.sites import paper_links, session_plans
from oefenkoffer.labels import Labels, sentence, spoken
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.site.trainer_home import Desk, PrintedCards, trainer_home
from oefenkoffer.vocabulary import Release


def trainer_start(
    outputs: tuple[Output, ...],
    workshop: Workshop,
    release: Release,
    history: PrintHistory,
    *,
    manual: str | None,
) -> str:
    """What stands first on the trainer's start page.

    Args:
        outputs: the files of the trainer's site.
        workshop: what they are made of.
        release: what the participants' site shows.
        history: which cards this computer printed.
        manual: the address of the manual; None where the site has none.
    """
    branding = branding_of(workshop)
    language = spoken(workshop.settings.language)
    plans = tuple(session_plans(workshop, branding, outputs))
    of_plans = {plan.deck for plan in plans}
    desk = Desk(
        plans=plans,
        decks=tuple(
            it.path
            for it in outputs
            if it.kind == "slides" and it.path.endswith(".html") and it.path not in of_plans
        ),
        cases=tuple(trainer_case(case, workshop) for case in workshop.cases),
        papers=paper_links(outputs),
        print_jobs=tuple(workshop.settings.print_jobs or ()),
        manual=manual,
        release=release,
        advice=tuple(
            f"{problem.position}: {sentence(problem, language)}" for problem in advice_on(workshop)
        ),
        table=tuple(_on_table(history, workshop, branding.labels)),
        waiting=sum(job.count for job in history.waiting),
    )
    return trainer_home(desk, branding)


def _on_table(history: PrintHistory, workshop: Workshop, labels: Labels) -> Iterator[PrintedCards]:
    """Each job of cards that was printed, with what is no longer right of it."""
    now = cards_now(workshop)
    for job in history.confirmed:
        old = [
            (job.count_of(card), card) for id_, card in job.cards.items() if is_old(job, id_, now)
        ]
        new = to_reprint(job, history.confirmed, now) - job.cards.keys()
        yield PrintedCards(
            name=job_name(resolve(job.request, None, workshop), labels),
            count=job.count,
            old=tuple(footers(old, labels)),
            new=len(new) * job.times,
        )
