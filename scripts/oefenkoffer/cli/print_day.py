"""Write the folder of papers for one day, and report what is in it."""

from collections.abc import Iterable
from pathlib import Path

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.cli.errors import made_all_the_same
from oefenkoffer.cli.people_options import DayRequest, planned_day
from oefenkoffer.cli.print_job import PrintCommand, printer_named, refuse_files_of_others
from oefenkoffer.kit.day.day_folder import day_folder
from oefenkoffer.kit.day.day_material import DayMaterial
from oefenkoffer.kit.jobs.card_layout import own_stock
from oefenkoffer.kit.output import in_greys
from oefenkoffer.labels import Labels
from oefenkoffer.model import Workshop
from oefenkoffer.model.session_time import in_session
from oefenkoffer.print_request import option
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.publish.disk_errors import temporary_files_as_problems
from oefenkoffer.publish.file_writer import remove_all, write_all
from oefenkoffer.renderers.cards import in_black
from oefenkoffer.renderers.cards.stock import Stock, article, stock

TAKEN = frozenset({"stock", "paper", "black_and_white", "date"})
"""The options of a print job that a day takes too: labels for name tags, A3, no colour, a date."""
LARGE = "A3"
NUMBERED = "[0-9][0-9]-*.pdf"


def print_day(
    command: PrintCommand, workshop: Workshop, words: Labels, here: Path, request: DayRequest
) -> str:
    """Write the papers of a day, and say where they are.

    Raises:
        KitProblems: it cannot be done; nothing was written.
    """
    _refuse_other_options(command)
    fields = command.request
    day = planned_day(request.people, workshop, command.project, request.session, "--day")
    branding = branding_of(workshop)
    material = DayMaterial(
        in_session(workshop, request.session),
        in_black(branding) if fields.black_and_white else branding,
        day.view,
        fields.date or "",
        _labels(fields.stock, own_stock(workshop)),
        large_paper=(fields.paper or "").upper() == LARGE,
        offsets=printer_named(command.printer).offsets,
    )
    with temporary_files_as_problems():
        outputs = day_folder(material)
        if material.branding.black:
            outputs = in_greys(outputs)
    folder = command.project / branding.labels.text("file.prints") / request.session
    files = {folder / output.path: output.content for output in outputs}
    refuse_files_of_others(files)
    write_all(files)
    shown = folder.relative_to(here) if folder.is_relative_to(here) else folder
    with made_all_the_same(words.text("cli.print_day_left", folder=shown), words):
        removed = remove_all(_of_former_day(folder, files))
    lines = [words.text("cli.print_day", n=len(files), folder=shown, first=outputs[0].path)]
    if removed:
        names = ", ".join(file.name for file in removed)
        lines.append(words.text("cli.print_day_removed", names=names))
    return "\n".join(lines)


def _refuse_other_options(command: PrintCommand) -> None:
    """Refuse options that a day does not take.

    Raises:
        KitProblems: there are some.
    """
    refused = [option(name) for name in command.request.given if name not in TAKEN]
    others = {
        "--job": command.job,
        "--output": command.output,
        "--changed": command.only_changed,
        "--confirm": command.confirm,
    }
    refused += [name for name, value in others.items() if value]
    if problems := [_not_together(name) for name in refused]:
        raise KitProblems(problems)


def _of_former_day(folder: Path, files: Iterable[Path]) -> list[Path]:
    """The papers of a former print that this one does not have: they would be handed out too."""
    from oefenkoffer.renderers.printing.saving import is_untouched

    former = set(folder.glob(NUMBERED)) - set(files)
    return [file for file in sorted(former) if not file.is_symlink() and is_untouched(file)]


def _labels(typed: str | None, own: Stock) -> str | None:
    """The article number of the labels for name tags.

    Raises:
        KitProblems: there are no such labels.
    """
    number = article(typed, own) if typed else None
    if typed and number is None:
        facts = {"choices": ", ".join({**stock(), **own}), "suggestion": ""}
        raise KitProblems([Problem(Code.NO_SUCH_STOCK, Position("--stock"), facts)])
    return number


def _not_together(other: str) -> Problem:
    return Problem(Code.NOT_TOGETHER, Position("--day"), {"one": "--day", "other": other})
