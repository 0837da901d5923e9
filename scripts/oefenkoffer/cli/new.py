"""`oefenkoffer new`: a small workshop of one's own, or one more file in it."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oefenkoffer import PROGRAM
from oefenkoffer.cli.options import project_option
from oefenkoffer.scaffold.skeletons import ENGLISH, formats, starters
from oefenkoffer.vocabulary import PACKAGED, Language, Spoken

if TYPE_CHECKING:
    from oefenkoffer.labels import Labels
    from oefenkoffer.scaffold.new_workshop import Texts

WORKSHOP = "workshop"
PIECES = ("case", "session", "deck", "form")
"""What can be added to a workshop."""


@click.pass_obj
def new(
    spoken: Spoken,
    *,
    words: tuple[str, ...],
    source: str | None,
    language: Language | None,
    project: Path,
) -> None:
    """Make a workshop, or add a file to one; ask for what was not typed."""
    from oefenkoffer.labels import catalogue

    labels = catalogue(spoken)
    kit = _kit_above(project)
    what, typed = _wanted(words, labels, asks=kit is not None)
    try:
        if what != WORKSHOP:
            _add(what, typed, kit or _no_kit(project), labels)
            return
        if not words:
            source = source or _asked_format(labels)
            language = language or _choice("language", PACKAGED, spoken, labels)
        _make(typed, source or "conversation", language, spoken)
    except OSError as error:
        from oefenkoffer.problems import KitProblems
        from oefenkoffer.publish.disk_errors import disk_problem

        # Why not the file in the error: it may be a passing one, which nobody knows.
        bare = OSError(error.errno, error.strerror)
        raise KitProblems([disk_problem(bare, Path(typed), settings=True)]) from None


def _make(typed: str, source: str, language: Language | None, spoken: Spoken) -> None:
    from oefenkoffer.cli.new_files import put_workshop
    from oefenkoffer.labels import catalogue
    from oefenkoffer.scaffold.naming import name_of, refuse_reserved, title_of
    from oefenkoffer.scaffold.new_workshop import starter, with_schema, workshop

    labels = catalogue(spoken)
    folder = Path(typed)
    is_here = folder.name in {"", ".", ".."}
    name = folder.resolve().name if is_here else folder.name
    target = folder if is_here else folder.with_name(name_of(name))
    refuse_reserved(target)
    if source in starters():
        if language not in (None, ENGLISH):
            raise click.UsageError(labels.text("new.english_only", name=source))
        files: Mapping[str, bytes] = starter(source)
    else:
        files = _bytes(workshop(title_of(name), source, language or spoken))
    texts = {path: with_schema(path, data) for path, data in files.items()}
    put_workshop(target, {**texts, **_for_editors(source, spoken, target)})
    click.echo(labels.text("new.made", folder=target))
    for path in sorted(files):
        click.echo(f"  {path}")
    first = next(path for path in sorted(files) if path.startswith("roleplays/cases/"))
    steps = ["change", "build"] if is_here else ["enter", "change", "build"]
    click.echo(f"\n{labels.text('cli.next')}")
    for step in steps:
        click.echo(f"  - {labels.text(f'new.{step}', folder=target, file=first, program=PROGRAM)}")


def _add(what: str, typed: str, kit: Path, labels: "Labels") -> None:
    from oefenkoffer.cli.new_files import put_file
    from oefenkoffer.scaffold import new_workshop

    forms = kit / "roleplays/forms.yml"
    before = forms.read_text(encoding="utf-8") if what == "form" and forms.exists() else ""
    known = new_workshop.glance(kit)
    adds: Mapping[str, Callable[[], Texts]] = {
        "case": lambda: new_workshop.case(typed, known),
        "session": lambda: new_workshop.session(typed, known),
        "deck": lambda: new_workshop.deck(typed, known),
        "form": lambda: new_workshop.form(typed, known, before),
    }
    for path, content in _bytes(adds[what]()).items():
        is_new = not (kit / path).exists()
        data = new_workshop.with_schema(path, content) if is_new else content
        put_file(kit / path, data, replace=what == "form")
        click.echo(labels.text("new.added", file=kit / path))
    click.echo(labels.text("new.check", program=PROGRAM))


def _for_editors(source: str, spoken: Spoken, target: Path) -> Mapping[str, bytes]:
    """What editors know of the files of a workshop that begins with a format or an example."""
    from oefenkoffer.reference.schema_store import EDITOR, editor_settings, stored_schemas

    ready = stored_schemas(source, spoken)
    if not ready:
        from oefenkoffer.reference.schema_files import schemas_for

        ready = schemas_for(source, spoken)
    has_settings = (target / EDITOR).parent.exists()
    return ready if has_settings else {**ready, EDITOR: editor_settings()}


def _bytes(texts: "Texts") -> dict[str, bytes]:
    return {path: text.encode() for path, text in texts.items()}


def _wanted(words: tuple[str, ...], labels: "Labels", *, asks: bool) -> tuple[str, str]:
    """What is to be made, and what it is called, as typed or as answered."""
    what = words[0] if words and words[0] in PIECES else WORKSHOP
    rest = words if what == WORKSHOP else words[1:]
    if rest:
        return what, " ".join(rest)
    if not is_terminal():
        raise click.UsageError(labels.text("new.no_name", program=PROGRAM))
    if asks and not words:
        what = _choice("what", (*PIECES, WORKSHOP), "case", labels)
    return what, click.prompt(labels.text("new.name"))


def is_terminal() -> bool:
    """Whether somebody can answer."""
    return sys.stdin.isatty()


def _asked_format(labels: "Labels") -> str:
    for name in formats():
        click.echo(f"  {name:22}{labels.text(f'new.{name}')}")
    return _choice("format", formats(), "conversation", labels)


def _choice(question: str, choices: tuple[str, ...], usual: str, labels: "Labels") -> str:
    answer: str = click.prompt(
        labels.text(f"new.{question}"), type=click.Choice(choices), default=usual
    )
    return answer


def _kit_above(start: Path) -> Path | None:
    here = start.absolute()
    return next((f for f in (here, *here.parents) if (f / "roleplays/kit.yml").is_file()), None)


def _no_kit(start: Path) -> Path:
    """The sentence that every command says where there is no workshop."""
    from oefenkoffer.project import find

    return find(start)


command = click.Command(
    "new",
    callback=new,
    params=[
        click.Argument(["words"], nargs=-1, metavar="[case|session|deck|form] [NAME]"),
        click.Option(["--from", "source"], type=click.Choice((*formats(), *starters()))),
        click.Option(["--language"], type=click.Choice(PACKAGED)),
        project_option(),
    ],
)
