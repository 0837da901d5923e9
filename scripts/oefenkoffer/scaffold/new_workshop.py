"""The files of a new workshop, and of one more case, session, deck or form in it, by path."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent
from typing import Any

import yaml

from oefenkoffer.first_glance import language_in, setting_in
from oefenkoffer.scaffold.naming import name_of, title_of
from oefenkoffer.scaffold.skeletons import (
    STARTERS,
    dumped,
    formats,
    names,
    scalar,
    skeleton,
    spoken_in,
)
from oefenkoffer.vocabulary import FILES_OF_KIND, SCHEMAS, USUAL_FORMAT, Language

WATCHED = 3
"""The most behaviours that an observer watches."""

IGNORED = """\
/output/
/online/
# What was printed, and lists of names: names of people stay on this computer.
/afdrukken/
/prints/
/drucke/
/impressions/
/impresiones/
/deelnemers.*
/participants.*
/teilnehmende.*
/participantes.*
"""
"""What git leaves out, in each language: that of a workshop may change."""

Texts = Mapping[str, str]
"""The text of each file by its path in the workshop."""


@dataclass(frozen=True)
class KitGlance:
    """What a new file needs to know of the workshop that it is for.

    Attributes:
        language: that of its texts.
        format: the packaged one that it has, or that its own is built on.
        method: what `method.yml` says; empty where there is none.
        cases: the names of its cases.
    """

    language: Language
    format: str
    method: Mapping[str, Any]
    cases: tuple[str, ...]


def glance(kit: Path) -> KitGlance:
    """Look at a workshop without reading all of it.

    Raises:
        OSError: a file cannot be read.
    """
    folder = kit / "roleplays"
    settings = (folder / "kit.yml").read_bytes()
    own = folder / "format.yml"
    method = folder / "method.yml"
    return KitGlance(
        spoken_in(language_in(settings)),
        format_in(settings, own.read_bytes() if own.is_file() else b""),
        _method(method.read_text(encoding="utf-8")) if method.is_file() else {},
        tuple(sorted(file.stem for file in (folder / "cases").rglob("*.yml"))),
    )


def format_in(settings: bytes, own: bytes) -> str:
    """The packaged format that a kit has, or that its own format is built on."""
    chosen = setting_in(own, "extends") or setting_in(settings, "format")
    return chosen if chosen in formats() else USUAL_FORMAT


def workshop(title: str, format_name: str, language: Language) -> Texts:
    """A small workshop, ready to be built: one case, one session with its slides, a start page."""
    known = names(language)
    method = skeleton(language, "method.yml") if format_name == USUAL_FORMAT else ""
    words = skeleton(language, "words.yml") if format_name == USUAL_FORMAT else ""
    facts = {"title": scalar(title), "format": format_name, "words": words}
    kit = KitGlance(language, format_name, _method(method), (known["case"],))
    texts = {
        "roleplays/kit.yml": skeleton(language, "kit.yml", **facts),
        "docs/index.md": skeleton(language, "index.md", title=title),
        ".gitignore": IGNORED,
        **case(known["case_title"], kit, name=known["case"]),
        **session(known["session_title"], kit, name=known["session"]),
        **deck(title, kit, name=known["session"]),
        **form(known["form_title"], kit, ""),
    }
    return texts | ({"roleplays/method.yml": method} if method else {})


def starter(name: str) -> Mapping[str, bytes]:
    """A whole workshop that comes with the kit, as it is, with what git leaves out."""
    folder = STARTERS / name
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    contents = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    return {**contents, ".gitignore": IGNORED.encode()}


def case(typed: str, kit: KitGlance, *, name: str = "") -> Texts:
    """One more case, with an answer for each step of the method of its workshop."""
    facts = _answers(kit.method) if kit.format == USUAL_FORMAT else {}
    text = skeleton(kit.language, f"cases/{kit.format}.yml", title=scalar(title_of(typed)), **facts)
    return {f"roleplays/cases/{name or name_of(typed)}.yml": text}


def session(typed: str, kit: KitGlance, *, name: str = "") -> Texts:
    """One more session, in which every case is practised."""
    facts = {"title": scalar(title_of(typed)), "cases": ", ".join(kit.cases)}
    text = skeleton(kit.language, "session.yml", **facts)
    return {f"roleplays/sessions/{name or name_of(typed)}.yml": text}


def deck(typed: str, kit: KitGlance, *, name: str = "") -> Texts:
    """Slides, with one for each case."""
    include = names(kit.language)["include"]
    slides = "".join(f"\n{{{{ {include}: {case_id} }}}}\n\n---\n" for case_id in kit.cases)
    text = skeleton(kit.language, "deck.md", title=title_of(typed), slides=slides)
    return {f"docs/slides/{name or name_of(typed)}.md": text}


def form(typed: str, kit: KitGlance, forms: str) -> Texts:
    """One more form below those that there are; `forms` is what `forms.yml` says by now."""
    before = forms or skeleton(kit.language, "forms.yml")
    match = re.search(r"^forms:.*\n(?:\s*(?:#.*)?\n)*( +)", f"{before}\n", re.MULTILINE)
    margin = match[1] if match else "  "
    name = name_of(typed).replace("-", "_")
    key = name if name[0].isalpha() else f"form_{name}"
    text = skeleton(kit.language, "form.yml", key=key, title=scalar(title_of(typed)))
    apart = "\n" if match else ""
    return {"roleplays/forms.yml": f"{before.rstrip()}\n{apart}{indent(text, margin)}"}


def with_schema(path: str, data: bytes) -> bytes:
    """A file with a first line that tells editors what may stand in it."""
    kind = next((kind for kind, pattern in FILES_OF_KIND.items() if _fits(path, pattern)), None)
    if kind is None:
        return data
    up = "../" * path.count("/")
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{kind}.json\n".encode() + data


def _fits(path: str, pattern: str) -> bool:
    folder, _, ending = pattern.partition("**/*")
    return path.startswith(folder) and path.endswith(ending)


def _method(text: str) -> Mapping[str, Any]:
    """What a method says, as far as it is YAML: a mistake in it is for `check` to tell."""
    try:
        values = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (texts only)
    except yaml.YAMLError:
        return {}
    return values if isinstance(values, dict) else {}


def _answers(method: Mapping[str, Any]) -> dict[str, str]:
    """What a conversation says of each part of the method, in the method's own words."""
    steps = {key: _points(step) for key, step in _named(method, "steps")}
    phases = {
        key: [{"say": _line(phase, "example"), "works": _line(phase, "goal")}]
        for key, phase in _named(method, "conversation")
    }
    watched = [key for key, _ in _named(method, "behaviours")][:WATCHED]
    return {
        "answer": indent(dumped(steps), "  "),
        "sample_sentences": indent(dumped(phases), "  "),
        "refusal": next((key for key, _ in _named(method, "refusals")), ""),
        "watch": f"[{', '.join(watched)}]",
    }


def _named(method: Mapping[str, Any], section: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    values = method.get(section)
    for key, value in values.items() if isinstance(values, dict) else ():
        yield key, value if isinstance(value, dict) else {}


def _points(step: Mapping[str, Any]) -> list[str]:
    points = step.get("points")
    return [*map(_one_line, points)] if isinstance(points, list) else [_line(step, "title")]


def _line(values: Mapping[str, Any], key: str) -> str:
    return _one_line(values.get(key, "…"))


def _one_line(value: object) -> str:
    return " ".join(str(value).split())
