"""From the files of a project to a workshop: parse, fill the models, check across files."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import ValidationError

from oefenkoffer.first_glance import language_in
from oefenkoffer.labels import Overrides, catalogue
from oefenkoffer.model.assets.text_pictures import with_text_pictures
from oefenkoffer.model.checks import of_format_alone, problems_of
from oefenkoffer.model.definitions.case import Case, case_model
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.method import method_model
from oefenkoffer.model.definitions.schema import TAG, part_of
from oefenkoffer.model.definitions.session import SessionPlan, session_model
from oefenkoffer.model.definitions.settings import Settings, kinds_by_word, settings_model
from oefenkoffer.model.files import FORMS, METHOD, SETTINGS, Files, id_of, is_case, is_session
from oefenkoffer.model.house_rules import weighed
from oefenkoffer.model.loading.formats import ChosenFormat, chosen_format, packaged, right_of
from oefenkoffer.model.loading.list_texts import list_problems
from oefenkoffer.model.loading.own_labels import label_faults, own_language
from oefenkoffer.model.loading.parsed import Parsed, ParsedFormat, ParsedProject
from oefenkoffer.model.loading.pydantic_errors import problems_from
from oefenkoffer.model.loading.source_map import SourceMap, source_map
from oefenkoffer.model.loading.suggest import NONE
from oefenkoffer.model.workshop import Workshop
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.source import Documents, Value, parse
from oefenkoffer.typed_values import Strict, TypingHabits, language_code, typing_habits
from oefenkoffer.vocabulary import Language

M = TypeVar("M", bound=Strict)

OF_FORMAT = (Code.MISSING, Code.UNKNOWN_KEY, Code.NOT_A_MAPPING)
"""What is wrong in a case, or right, by what its format says."""

WORD = re.compile(r"[\w-]+")

NAMED_BY_FILE = (Case, SessionPlan)
"""Models whose id is the name of their file."""

ReadResult = tuple[Parsed[M] | None, tuple[Problem, ...]]
"""A parsed file, or why there is none."""


@dataclass(frozen=True)
class Author:
    """Who typed the files.

    Attributes:
        own: the workshop's own words for kinds of role, such as patient: counterpart.
        habits: how people type in its language.
    """

    own: Mapping[str, str] = field(default_factory=lambda: NONE)
    habits: TypingHabits = field(default_factory=TypingHabits)


def read(files: Files, *, needs_cases: bool = True) -> Workshop:
    """The workshop that the files hold.

    Args:
        files: of the project.
        needs_cases: whether it is wrong to have none; some papers need none.

    Raises:
        KitProblems: anything is wrong in any of the files; all of it.
    """
    code = language_code(language_in(files.contents.get(SETTINGS, b"")))
    language, of_language = own_language(code, files)
    theirs = language.labels if language else NONE
    author = Author(habits=_habits(code, theirs))
    chosen = chosen_format(files)
    own_format, of_format = _own_format(chosen, author)
    if of_format and not chosen.base:
        raise KitProblems((*of_format, *_in_any_format(own_format, files, author)))
    exercise = _exercise(chosen, own_format, of_format)
    settings, of_settings = _read(settings_model(exercise), SETTINGS, files, author)
    if settings and settings.is_whole:
        author = Author(
            kinds_by_word(settings.model, exercise),
            _habits(code, theirs, settings.model.labels or {}),
        )
    method, of_method = _read(
        method_model(exercise), METHOD, files, author, optional=not exercise.method
    )
    forms, of_forms = _read(Forms, FORMS, files, author, optional=True)
    cases, of_cases = _read_all(case_model(exercise), is_case, files, author)
    sessions, of_sessions = _read_all(session_model(exercise), is_session, files, author)
    project = ParsedProject(method, settings, cases, files, forms, sessions, language, own_format)
    rules, advice = weighed(problems_of(project), exercise, settings.model if settings else None)
    if not needs_cases:
        rules = tuple(rule for rule in rules if rule.code is not Code.NO_CASES)
    problems = (*of_method, *of_settings, *of_forms, *of_cases, *of_sessions, *of_language, *rules)
    if of_format:
        problems = (*of_format, *(each for each in problems if not _follows(each, chosen)))
    if problems or settings is None:
        raise KitProblems(problems)
    return _workshop(project, settings, exercise, advice)


def _workshop(
    project: ParsedProject,
    settings: Parsed[Settings],
    exercise: Format,
    advice: tuple[Problem, ...],
) -> Workshop:
    """The workshop of a project in which nothing is wrong."""
    files = project.files
    paths = [part.source_map.document.path for part in project.parts]
    return Workshop(
        _model(project.method, files) if project.method else None,
        exercise,
        _model(settings, files),
        _in_order((_model(case, files) for case in project.cases), settings.model),
        Documents({path: files.contents[path] for path in paths}),
        files,
        _model(project.forms, files) if project.forms else None,
        tuple(_model(session, files) for session in project.sessions),
        project.own_language.labels if project.own_language else NONE,
        advice=advice,
    )


def exercise_of(files: Files) -> Format:
    """The format of the workshop that the files hold, whatever else is wrong with them.

    Raises:
        KitProblems: its own format is wrong.
    """
    chosen = chosen_format(files)
    own, problems = _own_format(chosen, Author())
    if problems:
        raise KitProblems(problems)
    return own.model if own else packaged(chosen.name)


def _habits(language: Language, *layers: Overrides) -> TypingHabits:
    """How people type in a language, with labels of their own as far as these are right."""
    right = [
        {label: text for label, text in layer.items() if not any(label_faults(label, text))}
        for layer in layers
    ]
    return typing_habits(catalogue(language, None, right))


def _model(parsed: Parsed[M], files: Files) -> M:
    """What a file holds, with the pictures that its texts name."""
    return with_text_pictures(parsed.model, parsed.source_map.document.path, files)


def _own_format(
    chosen: ChosenFormat, author: Author
) -> tuple[ParsedFormat | None, tuple[Problem, ...]]:
    """The kit's own format and what is wrong with it, or with the choice of one."""
    if chosen.own is None or chosen.problems:
        of_yaml = chosen.own.document.problems if chosen.own else ()
        return None, (*chosen.problems, *of_yaml)
    parsed, of_shape = _fill(Format, chosen.own, author, chosen.values)
    if parsed is None:
        return None, of_shape
    model = (
        parsed.model if parsed.is_whole else right_of(chosen.values, author.habits) or parsed.model
    )
    own = ParsedFormat(model, parsed.source_map, parsed.is_whole)
    return own, (*of_shape, *of_format_alone(own))


def _exercise(
    chosen: ChosenFormat, own_format: ParsedFormat | None, of_format: tuple[Problem, ...]
) -> Format:
    """The format to read cases with: of one in which something is wrong, what it is built on."""
    if of_format:
        return packaged(chosen.base)
    return own_format.model if own_format else packaged(chosen.name)


def _follows(problem: Problem, chosen: ChosenFormat) -> bool:
    """Whether a problem may only come of a mistake in the format: it is about what that says."""
    if chosen.own is None:
        return False
    facts = (fact for name, fact in problem.facts.items() if name != "choices")
    words = WORD.findall(" ".join((problem.position.text, *facts)))
    if not chosen.changes.isdisjoint(words):
        return True
    if not is_case(problem.position.path):
        return False
    is_of_any = problem.facts.get("suggestion") in Case.model_fields
    is_kind = problem.facts.get("field") == TAG
    is_of_format = is_kind or problem.code in OF_FORMAT or problem.code[0] == "K"
    return is_of_format and not is_of_any


def _in_any_format(
    own_format: ParsedFormat | None, files: Files, author: Author
) -> Iterator[Problem]:
    """What is wrong whatever the format is: in files that are the same, and how cases are typed."""
    forms, of_forms = _read(Forms, FORMS, files, author, optional=True)
    sessions, of_sessions = _read_all(SessionPlan, is_session, files, author)
    project = ParsedProject(None, None, (), files, forms, sessions, None, own_format)
    yield from (*of_forms, *of_sessions, *problems_of(project))
    for path, data in files.contents.items():
        if is_case(path):
            yield from parse(path, data).problems


def _read_all(
    model: type[M], wanted: Callable[[str], bool], files: Files, author: Author
) -> tuple[tuple[Parsed[M], ...], tuple[Problem, ...]]:
    """Each file of one kind by name, and what is wrong with any of them."""
    results = [_read(model, path, files, author) for path in sorted(files.contents) if wanted(path)]
    parsed = tuple(part for part, _ in results if part)
    return parsed, tuple(problem for _, problems in results for problem in problems)


def _read(
    model: type[M],
    path: str,
    files: Files,
    author: Author,
    *,
    optional: bool = False,
) -> ReadResult[M]:
    if path in files.contents:
        data = files.contents[path]
        return _fill(model, source_map(parse(path, data), data), author)
    problem = _no_file(path, files)
    unread = path in files.outside or path in files.oversized
    not_meant = optional and not problem.facts["found"]
    return None, () if unread or not_meant else (problem,)


def _no_file(path: str, files: Files) -> Problem:
    """The file is not there; one with nearly its name is most likely meant."""
    stem = path.removesuffix(".yml")
    near = (name for name in files.contents if name.lower().startswith(f"{stem}."))
    return Problem(Code.NO_FILE, Position(path), {"path": path, "found": next(near, "")})


def _fill(model: type[M], source: SourceMap, author: Author, merged: Value = None) -> ReadResult[M]:
    """A model of a file, or of what it says on top of another one: of `merged` values."""
    values, given = merged or source.document.values, _given(model, source)
    as_typed = source.document.problems
    if as_typed and not isinstance(values, dict):
        return None, as_typed
    typed = tuple(
        Problem(Code.ID_IN_FILE, source.position((key,), of_key=True))
        for key in given
        if isinstance(values, dict) and key in values
    )
    lines = {problem.position.line for problem in as_typed}
    typed = (*typed, *list_problems(model, source, lines))
    try:
        every = {**values, **given} if isinstance(values, dict) else values
        filled = model.model_validate(every, context=author.habits)
    except ValidationError as error:
        of_values = (*typed, *problems_from(error, model, source, author.own))
        as_typed = _without_keys_explained(as_typed, of_values)
        part = None if as_typed else _part(model, source, every, error, author.habits)
        return part, (*as_typed, *_beyond(as_typed, of_values))
    return Parsed(filled, source), (*as_typed, *typed)


def _part(
    model: type[M], source: SourceMap, every: Value, error: ValidationError, habits: TypingHabits
) -> Parsed[M] | None:
    """What is right of every value of a file, so that the rules can say what they have to say."""
    if not isinstance(every, dict):
        return None
    wrong = {str(details["loc"][0]) for details in error.errors(include_url=False)}
    return Parsed(part_of(model, every, wrong, habits), source, is_whole=False)


def _without_keys_explained(
    as_typed: tuple[Problem, ...], of_values: Iterable[Problem]
) -> tuple[Problem, ...]:
    """The problems of YAML but for keys of which the model knows what was meant."""
    lines = {
        problem.position.line
        for problem in of_values
        if problem.code in {Code.UNKNOWN_KEY, Code.BAD_KEY} and "suggestion" in problem.facts
    }
    return tuple(
        problem
        for problem in as_typed
        if problem.code is not Code.KEY_WITH_SPACE or problem.position.line not in lines
    )


def _beyond(as_typed: tuple[Problem, ...], of_values: Iterable[Problem]) -> Iterator[Problem]:
    """The problems that are not merely what mistyped YAML leads to.

    On the line of a typing mistake the value is not what the author meant, and a key that is
    missing may well be there once the mistake is mended.
    """
    lines = {problem.position.line for problem in as_typed}
    for problem in of_values:
        if not (as_typed and problem.code is Code.MISSING) and problem.position.line not in lines:
            yield problem


def _given(model: type[Strict], source: SourceMap) -> Mapping[str, str]:
    """The values that do not stand in the file itself."""
    return {"id": id_of(source.document.path)} if issubclass(model, NAMED_BY_FILE) else {}


def _in_order(cases: Iterable[Case], settings: Settings) -> tuple[Case, ...]:
    order = {case_id: index for index, case_id in enumerate(settings.case_order)}
    return tuple(sorted(cases, key=lambda case: (order.get(case.id, len(order)), case.id)))
