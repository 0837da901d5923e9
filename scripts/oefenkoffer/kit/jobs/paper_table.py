"""The table of papers that can be printed: a row each, with all that sets it apart."""

from collections.abc import Iterable, Mapping
from dataclasses import fields

from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.audience.method import method_view
from oefenkoffer.kit.case_papers import (
    agreement_forms,
    cards_to_hand_out,
    deals_sheets,
    lists_of_events,
    score_sheets,
    score_sheets_one_by_one,
    sheets_one_by_one,
    signs_with_names,
)
from oefenkoffer.kit.certificates import KnownOfDay
from oefenkoffer.kit.guides import guides
from oefenkoffer.kit.handouts import (
    booklet_pages,
    case_handouts,
    cheat_sheet,
    fill_in_sheet,
    forms_one_by_one,
    observation_forms,
    pocket_pages,
    team_papers,
)
from oefenkoffer.kit.jobs.printable import Contents, Material, Paper
from oefenkoffer.kit.output import pages_of
from oefenkoffer.kit.paper_documents import PaperDocument, build_all
from oefenkoffer.kit.papers import binder_documents
from oefenkoffer.kit.trainer_binder import trainer_binder
from oefenkoffer.model import Workshop
from oefenkoffer.print_request import CARDS, FILL_IN_SHEETS, GUIDE, Duplex, PaperName, PrintRequest
from oefenkoffer.renderers.printing import SheetSide, booklet, passthrough, pocket

ALWAYS = frozenset({"what", "copies", "cover", "black_and_white", "large_print"})
CASES = ("cases", "session")
TWO_SIDED = ("long", "short", "none")
TOGETHER_OR_IN_PACKS = ("case", "group")


def _booklet(material: Material) -> Contents:
    if not material.workshop.cases:
        return Contents((), ())
    pages = booklet_pages(material.workshop, material.branding)
    return Contents((pages,), (booklet(pages_of(pages)),))


def _pocket(material: Material) -> Contents:
    if not method_view(material.workshop.method).is_taught:
        return Contents((), ())
    return Contents((pocket_pages(material.workshop, material.branding),), ((pocket(),),))


def _handouts(material: Material) -> Contents:
    return _each(case_handouts(material.workshop, material.branding), material.workshop)


def _cheat_sheet(material: Material) -> Contents:
    return _each(cheat_sheet(material.workshop, material.branding), material.workshop)


def _observation_forms(material: Material) -> Contents:
    """One document, of which each page is a form; in large print a form takes several."""
    if material.branding.large:
        return _each(forms_one_by_one(material.workshop, material.branding), material.workshop)
    return _by_page(
        _each(observation_forms(material.workshop, material.branding), material.workshop)
    )


def _fill_in_sheets(material: Material) -> Contents:
    known = KnownOfDay(material.session, material.date)
    sheets = (
        fill_in_sheet(form, material.workshop, material.branding, known) for form in material.forms
    )
    return _each(sheets, material.workshop)


def _agreement_forms(material: Material) -> Contents:
    return _each(agreement_forms(material.workshop, material.branding), material.workshop)


def _score_sheets(material: Material) -> Contents:
    """Each page is for another side; in large print a side has several."""
    if material.branding.large:
        return _each(
            score_sheets_one_by_one(material.workshop, material.branding), material.workshop
        )
    return _by_page(_each(score_sheets(material.workshop, material.branding), material.workshop))


def _deals_sheets(material: Material) -> Contents:
    return _each(deals_sheets(material.workshop, material.branding), material.workshop)


def _guide(material: Material) -> Contents:
    return _each(guides(material.workshop, material.branding), material.workshop)


def _injects(material: Material) -> Contents:
    """On two sides the text is behind the number; on one side somebody folds it there."""
    duplex: Duplex = "long" if material.two_sided else "fold"
    cards = cards_to_hand_out(material.workshop, material.branding, duplex)
    return _each(cards, material.workshop)


def _events(material: Material) -> Contents:
    return _each(lists_of_events(material.workshop, material.branding), material.workshop)


def _documents(material: Material) -> Contents:
    return _each(sheets_one_by_one(material.workshop, material.branding), material.workshop)


def _name_signs(material: Material) -> Contents:
    return _each(signs_with_names(material.workshop, material.branding), material.workshop)


def _team_cards(material: Material) -> Contents:
    return _each(team_papers(material.workshop, material.branding), material.workshop)


def _trainer_binder(material: Material) -> Contents:
    documents = tuple(binder_documents(material.workshop, material.branding, material.forms))
    cases = tuple(trainer_case(case, material.workshop) for case in material.workshop.cases)
    binder = trainer_binder(cases, material.branding, documents, two_sided=material.two_sided)
    return Contents((binder,), (passthrough(binder),))


def _each(documents: Iterable[PaperDocument], workshop: Workshop) -> Contents:
    """Each document as a thing to hand out."""
    pdfs = tuple(output.content for output in build_all(documents, workshop))
    pieces: list[tuple[SheetSide, ...]] = []
    for pdf in pdfs:
        pieces.append(passthrough(pdf, sum(len(piece) for piece in pieces)))
    return Contents(pdfs, tuple(pieces))


def _by_page(contents: Contents) -> Contents:
    """The same, with each page as a thing to hand out."""
    return Contents(contents.pdfs, tuple((side,) for piece in contents.pieces for side in piece))


def _a4(**choices: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """The choices of a paper that is laid out for A4, on one side unless they say more."""
    return {"paper": ("A4",), "duplex": ("none",), **choices}


ROWS = (
    Paper(
        CARDS,
        contents=None,
        options=frozenset(field.name for field in fields(PrintRequest)) - {"forms", "date"},
    ),
    Paper(
        "booklet",
        _booklet,
        options=ALWAYS.union(CASES, {"split"}),
        choices=_a4(duplex=("short", "long")),
        steps=("fold_booklet", "staple", "afterwards"),
        dialog=("per_sheet",),
    ),
    Paper(
        "pocket-card",
        _pocket,
        options=ALWAYS - {"large_print"},
        choices=_a4(),
        steps=("fold_pocket_up", "fold_pocket_left"),
    ),
    Paper(
        "handouts",
        _handouts,
        options=ALWAYS.union(CASES, {"split"}),
        choices=_a4(duplex=TWO_SIDED, order=TOGETHER_OR_IN_PACKS),
        steps=("afterwards",),
    ),
    Paper(
        "observation-forms",
        _observation_forms,
        options=ALWAYS.union(CASES, {"groups"}),
        choices=_a4(order=TOGETHER_OR_IN_PACKS),
        steps=("form_for_round",),
    ),
    Paper(
        FILL_IN_SHEETS,
        _fill_in_sheets,
        options=ALWAYS | {"forms", "session", "date"},
        choices=_a4(order=TOGETHER_OR_IN_PACKS),
    ),
    Paper(
        "agreement-forms",
        _agreement_forms,
        options=ALWAYS.union(CASES),
        choices=_a4(order=TOGETHER_OR_IN_PACKS),
        steps=("one_for_table",),
    ),
    Paper(
        "score-sheets",
        _score_sheets,
        options=ALWAYS.union(CASES),
        choices=_a4(order=TOGETHER_OR_IN_PACKS),
        steps=("one_for_side",),
    ),
    Paper(
        "deals-sheets",
        _deals_sheets,
        options=ALWAYS.union(CASES, {"split"}),
        choices=_a4(duplex=("none", "long", "short")),
        steps=("for_trainer",),
    ),
    Paper("cheat-sheet", _cheat_sheet, options=ALWAYS, choices=_a4(), steps=("sturdy",)),
    Paper(
        GUIDE,
        _guide,
        options=ALWAYS | {"session", "split"},
        choices=_a4(duplex=TWO_SIDED),
        steps=("for_trainer",),
    ),
    Paper(
        "injects",
        _injects,
        options=ALWAYS.union(CASES, {"split"}),
        choices=_a4(duplex=TWO_SIDED),
        steps=("cut_cards_in_time", "restack", "cards_in_time"),
    ),
    Paper(
        "events",
        _events,
        options=ALWAYS.union(CASES, {"split"}),
        choices=_a4(duplex=("none", "long", "short")),
        steps=("for_trainer_and_observers",),
    ),
    Paper(
        "documents",
        _documents,
        options=ALWAYS.union(CASES, {"groups"}),
        choices=_a4(order=TOGETHER_OR_IN_PACKS),
        steps=("documents_for_holders",),
    ),
    Paper(
        "name-signs",
        _name_signs,
        options=ALWAYS.union(CASES) - {"large_print"},
        choices=_a4(order=TOGETHER_OR_IN_PACKS),
        steps=("cut_name_signs",),
    ),
    Paper(
        "team-cards",
        _team_cards,
        options=ALWAYS.union(CASES),
        choices=_a4(order=TOGETHER_OR_IN_PACKS),
        steps=("for_team",),
    ),
    Paper(
        "trainers-set",
        _trainer_binder,
        options=ALWAYS.union(CASES, {"split"}),
        choices=_a4(duplex=TWO_SIDED),
        steps=("for_trainer",),
    ),
)

PAPERS: Mapping[PaperName, Paper] = {row.name: row for row in ROWS}
