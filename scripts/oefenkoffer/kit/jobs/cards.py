"""Make the PDFs of the cards of a request, and say how to print them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from oefenkoffer.audience.role_cards import RoleCard, one_for_each
from oefenkoffer.kit.fit_errors import as_problems
from oefenkoffer.kit.jobs.card_plan import CardPlan, card_id, card_plan
from oefenkoffer.kit.jobs.history import Printed, PrintedJob
from oefenkoffer.kit.jobs.names import job_name
from oefenkoffer.kit.jobs.print_dialog import Lines, print_dialog, sides_in_turn
from oefenkoffer.kit.jobs.request import ResolvedRequest
from oefenkoffer.kit.jobs.result import PrintResult
from oefenkoffer.kit.output import Output
from oefenkoffer.labels import Labels
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.cards.content import card_fingerprint
from oefenkoffer.renderers.cards.dimensions import PAPERS
from oefenkoffer.renderers.cards.print_run import BOTH, PrintRun, Side
from oefenkoffer.renderers.printing import Flip, cover_sheet, with_print_preferences
from oefenkoffer.typesetting.cover import Cover
from oefenkoffer.typesetting.offset import ACCURATE, PrinterOffsets


@dataclass(frozen=True)
class CardCounts:
    """What a job makes, once it is known how many cards each role takes.

    Attributes:
        cards: all that lie in the hand after the cut.
        pack: those of one group.
        sheets: of paper, without one that says how to print.
    """

    cards: int
    pack: int
    sheets: int


def print_cards(
    request: ResolvedRequest,
    words: Labels,
    *,
    only: frozenset[str] | None = None,
    offsets: PrinterOffsets = ACCURATE,
) -> PrintResult:
    """The cards of a request.

    Args:
        request: what was asked for.
        words: the language of the advice.
        only: the ids of the cards that are left of it; None for all of them.
        offsets: how far the printer is off.

    Raises:
        KitProblems: it cannot be done, or a text does not fit.
    """
    plan = card_plan(request, only)
    run = _for_printer(plan, offsets)
    name = job_name(request, plan.branding.labels, only_changed=only is not None)
    with as_problems(request.workshop):
        fronts = cards.fronts_of_each(plan.cards, plan.branding, run)
        counts = _counts(plan, fronts)
        cover = _cover(plan, counts) if plan.cover else None
        covered = replace(run, cover=None if plan.is_cover_apart else cover)
        outputs = tuple(
            Output(f"{part}.pdf", with_print_preferences(content, _flip(plan)), "cards")
            for part, content in _documents(plan, covered, name)
        )
        if cover and plan.is_cover_apart:
            outputs = (*outputs, _cover_by_itself(cover, plan, name))
    printed = as_printed(request, plan, fronts)
    sheets = counts.sheets + int(plan.cover)
    return PrintResult(outputs, sheets, advice(plan, counts, words), printed)


def _for_printer(plan: CardPlan, offsets: PrinterOffsets) -> PrintRun:
    paper = plan.printing.sheet.paper
    sheet = (paper.width, paper.height)
    back = offsets.of_back(sheet, _flip(plan))
    return replace(plan.printing, front=offsets.of_front(sheet), back=back)


def as_printed(
    request: ResolvedRequest, plan: CardPlan, fronts: Sequence[int] | None = None
) -> PrintedJob:
    """A job as the history keeps it, with the size that the kit has now.

    Why: what lies on the table keeps its own size when that of the kit changes.

    Args:
        request: what was asked for.
        plan: the job.
        fronts: how many cards each one takes, if that is known; to compare texts nobody needs it.
    """
    fields = request.fields
    size, orientation = fields.size, fields.orientation
    if not size and not fields.stock:
        size, orientation = plan.branding.card_size, orientation or plan.branding.card_orientation
        orientation = None if orientation == "portrait" else orientation
    duplex = None if fields.duplex == "none" else fields.duplex
    kept = replace(fields, size=size, orientation=orientation, duplex=duplex, cover=None)
    counts = fronts or (1,) * len(plan.cards)
    printed = (_printed(card, n, plan) for card, n in zip(plan.cards, counts, strict=True))
    return PrintedJob(kept, dict(zip(map(card_id, plan.cards), printed, strict=True)))


def _printed(card: RoleCard, fronts: int, plan: CardPlan) -> Printed:
    mark = card_fingerprint(card, plan.branding)
    return Printed(card.head.id, str(card.head.version), card.role, mark, fronts)


def advice(plan: CardPlan, counts: CardCounts, words: Labels) -> Lines:
    """What to choose in the printer's dialogue, and what to do after."""
    if plan.printing.sheet.bleed:
        return _for_print_shop(plan, counts, words)
    return print_dialog(
        words,
        paper=words.text("print.stock", stock=plan.stock) if plan.stock else plan.paper,
        duplex="split" if plan.split else plan.printing.duplex,
        counts=[(words.text("print.cards"), str(counts.cards))],
        sheets=counts.sheets + int(plan.cover and not plan.is_cover_apart),
        steps=_steps(plan, counts, words),
    )


def _for_print_shop(plan: CardPlan, counts: CardCounts, words: Labels) -> Lines:
    """What to tell a print shop, which chooses the rest."""
    card, has_backs = plan.printing.sheet.card, plan.printing.duplex != "none"
    return (
        (words.text("print.shop_size"), f"{card.width:g} × {card.height:g} mm"),
        (words.text("print.shop_bleed"), f"{plan.printing.sheet.bleed:g} mm"),
        (words.text("print.cards"), str(counts.cards)),
        ("", words.text("print.shop_sides" if has_backs else "print.shop_pages")),
        ("", words.text("print.shop_colours")),
    )


def _cover_by_itself(cover: Cover, plan: CardPlan, name: str) -> Output:
    """The first sheet as a file of its own, for office paper and not for costly labels."""
    a4 = PAPERS["A4"]
    sheet = cover_sheet(cover, plan.branding, (a4.width, a4.height))
    path = f"{name}-{plan.branding.labels.text('file.cover')}.pdf"
    return Output(path, with_print_preferences(sheet, "none"), "other")


def _flip(plan: CardPlan) -> Flip:
    """How the printer turns the sheets of one document."""
    duplex = plan.printing.duplex
    return "none" if plan.split or duplex == "fold" else duplex


def _steps(plan: CardPlan, counts: CardCounts, words: Labels) -> Iterator[str]:
    run = plan.printing
    if plan.split:
        yield from sides_in_turn(words, cover=plan.cover)
    else:
        yield words.text("print.first")
    if plan.printing.sheet.fold:
        yield words.text("print.cut_fold")
    if not plan.stock:
        yield words.text("print.cut")
    if run.stacked and counts.sheets > 1 and run.sheet.count > 1:
        yield words.text("print.restack")
    if run.pack:
        yield words.text("print.cards_for_group", n=counts.pack)


def _counts(plan: CardPlan, fronts: Sequence[int]) -> CardCounts:
    """How many cards and sheets it makes: a role takes several cards where its text goes on."""
    run = plan.printing
    total = sum(fronts[number] for number in run.order or ())
    pack = sum(fronts[number] for number in one_for_each(plan.cards)) if run.pack else 0
    return CardCounts(total, pack, -(-(run.skipped + total) // run.sheet.count))


def _cover(plan: CardPlan, counts: CardCounts) -> Cover:
    words = plan.branding.labels
    return Cover(words.text("print.title"), advice(plan, counts, words))


def _documents(plan: CardPlan, run: PrintRun, name: str) -> list[tuple[str, bytes]]:
    """The name and the bytes of each PDF; only the fronts get the first sheet."""
    if not plan.split:
        return [
            (name, cards.pdf(plan.cards, plan.branding, replace(run, sides=BOTH), plan.addresses))
        ]
    sides: tuple[tuple[Side, str, Cover | None], ...] = (
        ("front", "fronts", run.cover),
        ("back", "backs", None),
    )
    return [
        (
            f"{name}-{plan.branding.labels.text(f'file.{key}')}",
            cards.pdf(
                plan.cards,
                plan.branding,
                replace(run, sides=(side,), cover=cover),
                plan.addresses,
            ),
        )
        for side, key, cover in sides
    ]
