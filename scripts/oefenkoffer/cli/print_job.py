"""Write the files of a print job, and report how to print them."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from oefenkoffer.audience.branding import branding
from oefenkoffer.cli import printer_file
from oefenkoffer.cli.print_history import read_history, write_history
from oefenkoffer.kit import jobs
from oefenkoffer.labels import Labels
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.printers import Printer
from oefenkoffer.print_request import CARDS, PrintRequest
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.publish.disk_errors import temporary_files_as_problems
from oefenkoffer.publish.file_writer import write_all


@dataclass(frozen=True)
class PrintCommand:
    """What somebody asked for.

    Attributes:
        job: the name of a saved job.
        output: the file; None for the usual one.
        printer: the name of a printer that this computer remembers, whose error is met.
        only_changed: leave out what lies on the table as it is now.
        confirm: remember that the last job came out well, and print nothing.
    """

    project: Path
    request: PrintRequest
    job: str | None
    output: Path | None
    printer: str | None
    only_changed: bool
    confirm: bool


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
    if not command.only_changed:
        result, files = _print(command, workshop, words)
        _remember(command.project, history, [result])
        return "\n".join(
            [*_report(result, files, words, here), "", words.text("cli.print_confirm")]
        )
    reprints = jobs.reprints(history, workshop, command.request, command.job)
    old = _old_cards(reprints, words)
    to_print = [reprint for reprint in reprints if reprint.only]
    if not to_print:
        return "\n".join([words.text("cli.print_nothing_changed"), *old])
    results = [_made(command, workshop, words, reprint) for reprint in to_print]
    of_jobs = _written(command, results, workshop)
    _remember(command.project, history, results)
    changed = frozenset(card for reprint in to_print for card in reprint.only)
    count = words.text("cli.print_changed", n=len(changed))
    reports = [
        line
        for result, paths in zip(results, of_jobs, strict=True)
        for line in (*_report(result, paths, words, here), "")
    ]
    return "\n".join([*reports, count, *old, words.text("cli.print_confirm")])


def _remember(
    project: Path, history: jobs.PrintHistory, results: Iterable[jobs.PrintResult]
) -> None:
    """Keep which cards were made, until somebody says that they came out well."""
    for result in results:
        history = history.with_job(result.printed) if result.printed else history
    write_history(project, history)


def _print(
    command: PrintCommand, workshop: Workshop, words: Labels
) -> tuple[jobs.PrintResult, tuple[Path, ...]]:
    """Make the files of a request and write them."""
    result = _made(command, workshop, words)
    (files,) = _written(command, [result], workshop)
    return result, files


def _made(
    command: PrintCommand, workshop: Workshop, words: Labels, reprint: jobs.Reprint | None = None
) -> jobs.PrintResult:
    """Make the files of a request, or of what is left of one."""
    with temporary_files_as_problems():
        return jobs.run_job(
            workshop,
            reprint.request if reprint else command.request,
            words,
            job=reprint.job if reprint else command.job,
            only=reprint.only if reprint else None,
            offsets=printer_named(command.printer).offsets,
        )


def _written(
    command: PrintCommand, results: Iterable[jobs.PrintResult], workshop: Workshop
) -> list[tuple[Path, ...]]:
    """Write the files of all jobs together, and say where those of each are."""
    folder = command.project / branding(workshop).labels.text("file.prints")
    files = [
        _named(result, _numbered(command.output, number), folder)
        for number, result in enumerate(results, start=1)
    ]
    everything = {path: content for of_job in files for path, content in of_job.items()}
    refuse_files_of_others(everything)
    write_all(everything)
    return [tuple(of_job) for of_job in files]


def _numbered(output: Path | None, number: int) -> Path | None:
    """The name that was asked for; the files of a second job get a number."""
    return output and (output if number == 1 else output.with_stem(f"{output.stem}-{number}"))


def refuse_people(typed: Iterable[str]) -> None:
    """Say of options about people that only a day has any.

    Raises:
        KitProblems: there are such options.
    """
    problems = [
        Problem(Code.NEEDS_OPTION, Position(name), {"one": name, "other": "--day"})
        for name in typed
    ]
    if problems:
        raise KitProblems(problems)


def confirm_last(command: PrintCommand, workshop: Workshop, words: Labels) -> str:
    """Remember that the last job of cards lies on the table.

    Raises:
        KitProblems: there was none, or another paper was meant.
    """
    if jobs.paper_of(workshop, command.request, command.job) != CARDS:
        raise KitProblems([_for_cards_only("--confirm")])
    history = read_history(command.project)
    if not history.waiting:
        raise KitProblems([Problem(Code.NOTHING_TO_CONFIRM, Position("--confirm"))])
    write_history(command.project, jobs.confirmed(history, jobs.printed_job(workshop).cards))
    printed = sum(len(job.cards) * job.times for job in history.waiting)
    return words.text("cli.print_confirmed", n=printed)


def _for_cards_only(option: str) -> Problem:
    return Problem(Code.ONLY_FOR_CARDS, Position(option), {"option": option})


def printer_named(name: str | None) -> Printer:
    """The printer of that name; without one, a printer that does what it is told.

    Raises:
        KitProblems: nobody gave a printer that name.
    """
    if name is None:
        return Printer()
    file = printer_file.settings_file()
    return printer_file.named_printer(name, printer_file.read_printers(file), file)


def _refuse(output: Path | None) -> None:
    if output is not None and (output.suffix.lower() != ".pdf" or output.is_dir()):
        raise KitProblems([Problem(Code.OUTPUT_IS_NO_PDF, Position("--output"))])


def refuse_files_of_others(files: Iterable[Path]) -> None:
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
        *(words.text("cli.print_made", file=path) for path in paths),
        "",
        f"{words.text('print.title')}:",
        *(
            f"  {label:{width}}  {choice}" if label else f"  {choice}"
            for label, choice in result.advice
        ),
    ]


def _old_cards(reprints: Iterable[jobs.Reprint], words: Labels) -> list[str]:
    """The cards to throw away, each by what its foot says, with how many there are."""
    counts: dict[jobs.Printed, int] = {}
    for times, card in (old for reprint in reprints for old in reprint.old):
        counts[card] = counts.get(card, 0) + times
    lines = [
        f"  - {f'{times} × ' if times > 1 else ''}{words.text('print.imprint', **vars(card))}"
        for card, times in counts.items()
    ]
    return [words.text("cli.print_throw_away"), *lines] if lines else []
