"""Write the files of a print job, and report how to print them."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.cli import printer_file
from oefenkoffer.cli.errors import made_all_the_same
from oefenkoffer.kit import jobs
from oefenkoffer.kit.jobs.history_file import history_file, read_history
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
    history, now = read_history(command.project), jobs.cards_now(workshop)
    if command.only_changed:
        reprints = jobs.reprints(history, workshop, command.request, command.job)
    else:
        reprints = (jobs.Reprint(command.request, command.job),)
    results = [_made(command, workshop, words, reprint) for reprint in reprints]
    of_jobs = _written(command, results, workshop)
    history = history.with_jobs(result.printed for result in results if result.printed)
    if results:
        files = ", ".join(map(str, chain.from_iterable(of_jobs)))
        with made_all_the_same(words.text("cli.print_not_remembered", files=files), words):
            _write_history(command.project, history)
    old = _old_cards(jobs.thrown_away(history, now), words)
    lines = [
        line
        for result, paths in zip(results, of_jobs, strict=True)
        for line in (*_report(result, paths, words, here), "")
    ]
    if not results:
        lines = [words.text("cli.print_nothing_changed")]
    elif command.only_changed:
        changed = {id_ for reprint in reprints for id_ in reprint.only or ()}
        lines.append(words.text("cli.print_changed", n=len(changed)))
    confirm = [words.text("cli.print_confirm")] if results or old else []
    return "\n".join([*lines, *old, *confirm])


def _write_history(project: Path, history: jobs.PrintHistory) -> None:
    write_all({history_file(project): jobs.history_text(history).encode()}, settings=True)


def _print(
    command: PrintCommand, workshop: Workshop, words: Labels
) -> tuple[jobs.PrintResult, tuple[Path, ...]]:
    """Make the files of a request and write them."""
    result = _made(command, workshop, words, jobs.Reprint(command.request, command.job))
    (files,) = _written(command, [result], workshop)
    return result, files


def _made(
    command: PrintCommand, workshop: Workshop, words: Labels, reprint: jobs.Reprint
) -> jobs.PrintResult:
    """Make the files of a request, or of what is left of one."""
    with temporary_files_as_problems():
        return jobs.run_job(
            workshop,
            reprint.request,
            words,
            job=reprint.job,
            only=reprint.only,
            offsets=printer_named(command.printer).offsets,
        )


def _written(
    command: PrintCommand, results: Iterable[jobs.PrintResult], workshop: Workshop
) -> list[tuple[Path, ...]]:
    """Write the files of all jobs together, and say where those of each are."""
    folder = command.project / branding_of(workshop).labels.text("file.prints")
    files: list[Mapping[Path, bytes]] = []
    everything: dict[Path, bytes] = {}
    for result in results:
        numbers = (_named(result, command.output, folder, number) for number in count(1))
        # Two jobs of before may be equal: each has files of its own.
        files.append(next(of_job for of_job in numbers if not of_job.keys() & everything.keys()))
        everything |= files[-1]
    refuse_files_of_others(everything)
    write_all(everything)
    return [tuple(of_job) for of_job in files]


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
    history, now = read_history(command.project), jobs.cards_now(workshop)
    confirmed = jobs.confirmed(history, now)
    if confirmed == history:
        raise KitProblems([Problem(Code.NOTHING_TO_CONFIRM, Position("--confirm"))])
    _write_history(command.project, confirmed)
    printed = sum(job.count for job in history.waiting)
    old = _old_cards(jobs.thrown_away(history, now), words)
    return "\n".join([words.text("cli.print_confirmed", n=printed), *old])


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


def _named(
    result: jobs.PrintResult, output: Path | None, folder: Path, number: int
) -> Mapping[Path, bytes]:
    """The bytes by their place; two files share the name that was asked for, and a number."""
    paths = [folder / file.path for file in result.outputs]
    if output and len(paths) == 1:
        paths = [output]
    elif output:
        paths = [output.with_stem(f"{output.stem}-{it.stem.rpartition('-')[2]}") for it in paths]
    if number > 1:
        paths = [path.with_stem(f"{path.stem}-{number}") for path in paths]
    contents = (file.content for file in result.outputs)
    return dict(zip(paths, contents, strict=True))


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


def _old_cards(old: Iterable[tuple[int, jobs.Printed]], words: Labels) -> list[str]:
    """The cards to throw away, each by what its foot says, with how many there are."""
    lines = [f"  - {foot}" for foot in jobs.footers(old, words)]
    return [words.text("cli.print_throw_away"), *lines] if lines else []
