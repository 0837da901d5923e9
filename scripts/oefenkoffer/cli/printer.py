"""`oefenkoffer printer`: measure what a printer does wrong, so that sheets come out right."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from oefenkoffer.cli.help_texts import help_texts, translate_command
from oefenkoffer.cli.options import language_option
from oefenkoffer.vocabulary import Spoken

if TYPE_CHECKING:
    from oefenkoffer.typesetting.offset import PrinterOffsets

MEASURED = ("dx", "dy", "back_dx", "back_dy", "scale")


class Subcommands(click.Group):
    """Commands of a command, in the language of this run."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, with its help in our words."""
        command = super().get_command(ctx, cmd_name)
        path = f"{self.name} {cmd_name}"
        return command and translate_command(command, path, help_texts(ctx.obj))


@click.pass_obj
def sheet(language: Spoken, *, output: Path | None, printer: str | None, lying: bool) -> None:
    """Write the sheet to measure with; for a printer that is known, to see that all is well."""
    from oefenkoffer.cli import printer_file
    from oefenkoffer.labels import catalogue
    from oefenkoffer.model.definitions.printers import Printer
    from oefenkoffer.publish.file_writer import write_all
    from oefenkoffer.renderers.printing.calibration import calibration_sheet

    file = printer_file.settings_file()
    measured = (
        printer_file.named_printer(printer, printer_file.read_printers(file), file)
        if printer
        else Printer()
    )
    words = catalogue(language)
    target = output or Path(f"{words.text('file.test_sheet')}.pdf")
    content = calibration_sheet(words, measured.offsets, lying=lying)
    _refuse_other_files(target, words.text("printer.title"))
    write_all({target: content})
    click.echo(words.text("printer.wrote_lying" if lying else "printer.wrote", file=target))


@click.pass_obj
def remember(language: Spoken, /, name: str, *, lying: bool, **typed: str | None) -> None:
    """Remember a printer; a number that was not typed stays as it was."""
    from oefenkoffer.cli import printer_file

    file = printer_file.settings_file()
    printers = printer_file.read_printers(file)
    before = printers[name].model_dump() if name in printers else {}
    new = {
        f"lying_{key}" if lying and key != "scale" else key: value
        for key, value in typed.items()
        if value is not None
    }
    printer = printer_file.validated(name, {**before, **new})
    printer_file.write_printers({**printers, name: printer}, file)
    _say(language, "remembered", line=_line(language, name, printer))


@click.pass_obj
def show(language: Spoken) -> None:
    """Say what is remembered of each printer."""
    from oefenkoffer.cli import printer_file

    printers = printer_file.read_printers(printer_file.settings_file())
    for name, printer in printers.items():
        click.echo(_line(language, name, printer))
    if not printers:
        _say(language, "none")


@click.pass_obj
def remove(language: Spoken, name: str) -> None:
    """Forget a printer."""
    from oefenkoffer.cli import printer_file

    file = printer_file.settings_file()
    printers = printer_file.read_printers(file)
    printer_file.named_printer(name, printers, file)
    printer_file.write_printers({kept: printers[kept] for kept in printers if kept != name}, file)
    _say(language, "removed", name=name)


def _refuse_other_files(output: Path, title: str) -> None:
    """A former test sheet may be written over, and nothing else.

    Raises:
        KitProblems: another file has this name.
    """
    from oefenkoffer.problems import Code, KitProblems, Position, Problem

    if output.exists() and not _is_sheet(output, title):
        raise KitProblems([Problem(Code.FILE_IN_THE_WAY, Position(str(output)))])


def _is_sheet(file: Path, title: str) -> bool:
    import pikepdf

    try:
        with pikepdf.open(file) as pdf:
            return str(pdf.docinfo.get("/Title")) == title
    except (pikepdf.PdfError, OSError):
        return False


def _line(language: Spoken, name: str, printer: object) -> str:
    from oefenkoffer.labels import catalogue
    from oefenkoffer.model.definitions.printers import Printer
    from oefenkoffer.typesetting.offset import PrinterOffsets

    assert isinstance(printer, Printer)  # noqa: S101 (for the reader of types; imported late)
    offsets, words = printer.offsets, catalogue(language)
    line = words.text("printer.line", name=name, scale=f"{printer.scale:g}", **_facts(offsets))
    if offsets.lying_front is None:
        return line
    lying = PrinterOffsets(offsets.lying_front, offsets.lying_back or offsets.lying_front)
    return f"{line}; {words.text('printer.line_lying', **_facts(lying))}"


def _facts(offsets: "PrinterOffsets") -> dict[str, str]:
    front, back = offsets.front, offsets.back
    numbers = {"dx": front.dx, "dy": front.dy, "back_dx": back.dx, "back_dy": back.dy}
    return {key: f"{number:g}" for key, number in numbers.items()}


def _say(language: Spoken, key: str, **facts: str) -> None:
    from oefenkoffer.labels import catalogue

    click.echo(catalogue(language).text(f"printer.{key}", **facts))


def _name() -> click.Argument:
    return click.Argument(["name"], metavar="NAME")


command = Subcommands(
    "printer",
    params=[language_option()],
    commands={
        "sheet": click.Command(
            "sheet",
            callback=sheet,
            params=[
                click.Option(["--output"], metavar="FILE", type=click.Path(path_type=Path)),
                click.Option(["--printer"], metavar="NAME"),
                click.Option(["--lying"], is_flag=True),
                language_option(),
            ],
        ),
        "set": click.Command(
            "set",
            callback=remember,
            params=[
                _name(),
                *(click.Option([f"--{key.replace('_', '-')}"], metavar="N") for key in MEASURED),
                click.Option(["--lying"], is_flag=True),
                language_option(),
            ],
        ),
        "list": click.Command("list", callback=show, params=[language_option()]),
        "remove": click.Command("remove", callback=remove, params=[_name(), language_option()]),
    },
)
