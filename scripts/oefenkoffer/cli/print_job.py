"""A request for papers in, files on disk and a report out."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from oefenkoffer.cli import printer_file
from oefenkoffer.cli.print_history import read_history, write_history
from oefenkoffer.kit import jobs
from oefenkoffer.labels import Labels
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.printers import Printer
from oefenkoffer.print_request import CARDS, PrintRequest
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.publish.disk_errors import temporary_files_as_problems
from oefenkoffer.publish.files import write_all


@dataclass(frozen=True)
class PrintCommand:
    """What somebody asked for.

    Attributes:
        job: the name of a saved job.
        output: the file; None for the usual one.
        printer: the name of a printer that this computer remembers, whose error is met.
        only_changed: leave out what lies on the table as it is now.
    """

    project: Path
    request: PrintRequest
    job: str | None
    output: Path | None
    printer: str | None
    only_changed: bool


def print_job(command: PrintCommand, workshop: Workshop, words: Labels, here: Path) -> str:
    """Make the files, and say what was made and how to print it.

    Raises:
        KitProblems: it cannot be done; nothing was written.
    """
    _refuse(command.output)
    if jobs.paper_of(workshop, command.request, command.job) == CARDS:
        return _print_cards(command, workshop, words, here)
    if command.only_changed:
        raise KitProblems([_for_cards_only("--changed")])
    result, files = _print(command, workshop, words)
    return "\n".join(_report(result, files, words, here))


def _print_cards(command: PrintCommand, workshop: Workshop, words: Labels, here: Path) -> str:
    """Make cards: this computer remembers which."""
    history = read_history(command.project)
    wanted = jobs.cards_of(workshop, command.request, command.job)
    only = jobs.changed(history, wanted) if command.only_changed else None
    old = _old_cards(history, wanted, workshop, words) if command.only_changed else []
    if only is not None and not only:
        return "\n".join([words.text("print.nothing_changed"), *old])
    result, files = _print(command, workshop, words, only)
    write_history(command.project, jobs.PrintHistory(result.printed, history.confirmed))
    return "\n".join([*_report(result, files, words, here), *_changes(only, old, words)])


def _print(
    command: PrintCommand, workshop: Workshop, words: Labels, only: frozenset[str] | None = None
) -> tuple[jobs.PrintResult, tuple[Path, ...]]:
    """Make the files and write them."""
    printer = _printer(command.printer)
    with temporary_files_as_problems():
        result = jobs.run_job(
            workshop,
            command.request,
            words,
            job=command.job,
            only=only,
            offsets=printer.offsets,
        )
    folder = command.project / words.text("file.prints")
    files = _named(result, command.output, folder)
    _refuse_files_of_others(files)
    return result, write_all(files)


def confirm_last(command: PrintCommand, workshop: Workshop, words: Labels) -> str:
    """Remember that the last job of cards lies on the table.

    Raises:
        KitProblems: there was none, or another paper was meant.
    """
    if jobs.paper_of(workshop, command.request, command.job) != CARDS:
        raise KitProblems([_for_cards_only("--confirm")])
    history = read_history(command.project)
    if not history.made:
        raise KitProblems([Problem(Code.NOTHING_TO_CONFIRM, Position("--confirm"))])
    write_history(command.project, jobs.confirmed(history, jobs.cards_of(workshop)))
    return words.text("print.confirmed", n=len(history.made))


def _for_cards_only(option: str) -> Problem:
    return Problem(Code.ONLY_FOR_CARDS, Position(option), {"wish": option})


def _printer(name: str | None) -> Printer:
    """The printer of that name; without one, a printer that does what it is told."""
    if name is None:
        return Printer()
    file = printer_file.settings_file()
    return printer_file.named_printer(name, printer_file.read_printers(file), file)


def _refuse(output: Path | None) -> None:
    if output is not None and (output.suffix.lower() != ".pdf" or output.is_dir()):
        raise KitProblems([Problem(Code.OUTPUT_IS_NO_PDF, Position("--output"))])


def _refuse_files_of_others(files: Iterable[Path]) -> None:
    """What we printed before may be written over, and nothing else.

    Raises:
        KitProblems: other files have these names.
    """
    from oefenkoffer.renderers.printing.saving import is_untouched

    theirs = [file for file in files if os.path.lexists(file) and not is_untouched(file)]
    if theirs:
        raise KitProblems([Problem(Code.NOT_OUR_PDF, Position(str(file))) for file in theirs])


def _named(result: jobs.PrintResult, output: Path | None, folder: Path) -> Mapping[Path, bytes]:
    """The bytes by their place; two files share the name that was asked for."""
    if output is None:
        return {folder / file.path: file.content for file in result.outputs}
    if len(result.outputs) == 1:
        return {output: result.outputs[0].content}
    return {
        output.with_stem(f"{output.stem}-{Path(file.path).stem.rpartition('-')[2]}"): file.content
        for file in result.outputs
    }


def _report(
    result: jobs.PrintResult, files: Iterable[Path], words: Labels, here: Path
) -> list[str]:
    paths = [file.relative_to(here) if file.is_relative_to(here) else file for file in files]
    width = max(len(label) for label, _ in result.advice)
    return [
        *(words.text("print.made", file=path) for path in paths),
        "",
        f"{words.text('print.title')}:",
        *(
            f"  {label:{width}}  {choice}" if label else f"  {choice}"
            for label, choice in result.advice
        ),
    ]


def _changes(only: frozenset[str] | None, old: list[str], words: Labels) -> list[str]:
    count = [] if only is None else [words.text("print.changed", n=len(only))]
    return ["", *count, *old, words.text("print.confirm")]


def _old_cards(
    history: jobs.PrintHistory,
    wanted: Mapping[str, jobs.Printed],
    workshop: Workshop,
    words: Labels,
) -> list[str]:
    """The cards to throw away, each by what its foot says."""
    old = jobs.outdated(history, wanted, jobs.cards_of(workshop))
    named = [words.text("print.imprint", **vars(card)) for card in old]
    return [words.text("print.throw_away"), *(f"  - {name}" for name in named)] if named else []
