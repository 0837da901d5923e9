"""The rules that span fields or files: from a project to its problems. One rule, one function.

A rule stands beside others about the same thing, and in the table of what it needs, so that one
broken file silences no rule about others.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TypeVar

from oefenkoffer.model.checks import (
    cases,
    format_lists,
    format_names,
    format_parts,
    forms,
    kit_settings,
    method,
    negotiation,
    own_labels,
    page_pictures,
    pages,
    pictures,
    planned_day,
    roles,
    session_plans,
    site_settings,
    timed_entries,
    unprintable,
    workshop_files,
)
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import FORMS, METHOD, Files
from oefenkoffer.model.loading.own_labels import OwnLanguage
from oefenkoffer.model.loading.parsed import Parsed, ParsedProject
from oefenkoffer.problems import Problem
from oefenkoffer.typed_values import Strict
from oefenkoffer.typesetting.typeface import Typeface

M = TypeVar("M", bound=Strict)

OF_FILES: tuple[Callable[[Files], Iterator[Problem]], ...] = (
    site_settings.unusable_address,
    workshop_files.no_cases,
    workshop_files.wrong_endings,
    workshop_files.bad_names,
    workshop_files.bad_names_of_slides,
    page_pictures.check,
    pages.unreadable,
    site_settings.unreadable,
    workshop_files.misplaced,
    workshop_files.unread,
)
OF_ANY: tuple[Callable[[Parsed[Strict], Files], Iterator[Problem]], ...] = (pictures.check,)
OF_ANY_IN_TYPE: tuple[Callable[[Parsed[Strict], Typeface | None], Iterator[Problem]], ...] = (
    unprintable.check,
)
OF_SETTINGS: tuple[Callable[[Parsed[Settings], Files], Iterator[Problem]], ...] = (
    kit_settings.low_contrast,
    kit_settings.unusable_fonts,
    kit_settings.unknown_languages,
    kit_settings.wrong_order,
    own_labels.in_settings,
    kit_settings.labels_off_sheet,
    site_settings.other_language,
)
OF_OWN_LANGUAGE: tuple[Callable[[OwnLanguage, Typeface | None], Iterator[Problem]], ...] = (
    own_labels.of_language,
)
OF_SESSIONS: tuple[Callable[[Parsed[SessionPlan], Files], Iterator[Problem]], ...] = (
    session_plans.unknown_cases,
    session_plans.past_midnight,
)
OF_SESSION_AND_FORMS: tuple[
    Callable[[Parsed[SessionPlan], Parsed[Forms] | None], Iterator[Problem]], ...
] = (session_plans.mistyped_papers,)
OF_SESSION_AND_METHOD: tuple[Callable[[Parsed[SessionPlan], Method], Iterator[Problem]], ...] = (
    method.unknown_focus,
)
OF_SESSION_IN_PROJECT: tuple[
    Callable[[Parsed[SessionPlan], ParsedProject], Iterator[Problem]], ...
] = (
    planned_day.short_blocks,
    planned_day.never_practising,
    session_plans.shown_before_practice,
    session_plans.unprovided,
    method.unwatched_focus,
)
OF_PROJECT: tuple[Callable[[ParsedProject], Iterator[Problem]], ...] = (
    pages.spoilers,
    method.untrained,
)
OF_FORMS: tuple[Callable[[Parsed[Forms]], Iterator[Problem]], ...] = (forms.wrong_certificates,)
OF_FORMS_AND_SETTINGS: tuple[Callable[[Parsed[Forms], Settings], Iterator[Problem]], ...] = (
    forms.unknown_owners,
    forms.taken_pages,
)
OF_METHOD: tuple[Callable[[Parsed[Method]], Iterator[Problem]], ...] = (method.unknown_phase_steps,)
OF_FORMAT: tuple[Callable[[Parsed[Format]], Iterator[Problem]], ...] = (
    format_lists.unknown_roles,
    format_parts.unknown_kinds,
    format_names.missing_labels,
    format_parts.unknown_lists,
    format_parts.method_not_asked,
    format_parts.useless_options,
    format_lists.unknown_parts,
    format_parts.unknown_readers,
    format_names.taken_names,
    format_lists.unlisted_parts,
    format_lists.unread_parts,
)
OF_CASE: tuple[Callable[[Parsed[Case]], Iterator[Problem]], ...] = (
    timed_entries.repeated_numbers,
    cases.extra_cells,
    cases.unknown_groups,
    roles.unknown_observed,
    cases.facts_without_source,
    cases.figures,
    timed_entries.unknown_goals,
    timed_entries.outside_phase,
    negotiation.repeated_options,
    roles.unknown_opener,
    negotiation.wrong_points,
    roles.wordy_roles,
    method.many_behaviours,
    timed_entries.unknown_recipients,
    roles.wrong_numbers,
    timed_entries.shown_to_some,
    negotiation.wrong_votes,
)
OF_ALL_CASES: tuple[Callable[[tuple[Parsed[Case], ...]], Iterator[Problem]], ...] = (
    cases.taken_former_names,
)
OF_CASE_AND_METHOD: tuple[Callable[[Parsed[Case], Method], Iterator[Problem]], ...] = (
    method.unknown_checklist_steps,
    method.wrong_answers,
    method.unknown_refusal,
    method.unknown_sample_phases,
    method.unknown_behaviours,
)
OF_CASE_WITHOUT_METHOD: tuple[Callable[[Parsed[Case]], Iterator[Problem]], ...] = (
    method.no_method,
)
OF_CASE_AND_SETTINGS: tuple[Callable[[Parsed[Case], Settings], Iterator[Problem]], ...] = (
    cases.unknown_local_facts,
)


def of_format_alone(exercise: Parsed[Format]) -> Iterator[Problem]:
    """What the rules about formats have to say of one, before anything else can be read."""
    yield from _each(OF_FORMAT, exercise)


def problems_of(project: ParsedProject) -> Iterator[Problem]:
    """What every rule has to say of the files that could be read."""
    files, typeface = project.files, project.typeface
    for of_files in OF_FILES:
        yield from of_files(files)
    for parsed in project.parts:
        yield from _each(OF_ANY, parsed, files)
        yield from _each(OF_ANY_IN_TYPE, parsed, typeface)
    yield from _each(OF_SETTINGS, project.settings, files)
    if project.own_language:
        for of_own_language in OF_OWN_LANGUAGE:
            yield from of_own_language(project.own_language, typeface)
    for session in project.sessions:
        yield from _each(OF_SESSIONS, session, files)
    yield from _of_forms(project)
    yield from _each(OF_METHOD, project.method)
    for of_all_cases in OF_ALL_CASES:
        yield from of_all_cases(tuple(case for case in project.cases if case.is_whole))
    for case in project.cases:
        yield from _each(OF_CASE, case)
    yield from _beside_sound_files(project)
    yield from _of_a_sound_project(project)


def _of_a_sound_project(project: ParsedProject) -> Iterator[Problem]:
    """What the rules have to say of a day, as soon as nothing is wrong in any file alone.

    Without settings nobody knows the format, and so not who sits at a table.
    """
    if project.settings and all(part.is_whole for part in project.parts):
        for session in project.sessions:
            yield from _each(OF_SESSION_IN_PROJECT, session, project)
        for of_project in OF_PROJECT:
            yield from of_project(project)


def _beside_sound_files(project: ParsedProject) -> Iterator[Problem]:
    """What the rules have to say of a file beside another in which nothing is wrong."""
    if project.method and project.method.is_whole:
        for case in project.cases:
            yield from _each(OF_CASE_AND_METHOD, case, project.method.model)
        for session in project.sessions:
            yield from _each(OF_SESSION_AND_METHOD, session, project.method.model)
    elif not (project.method or METHOD in project.files.paths):
        for case in project.cases:
            if not case.model.exercise.method:
                yield from _each(OF_CASE_WITHOUT_METHOD, case)
    if project.settings and project.settings.is_whole:
        for case in project.cases:
            yield from _each(OF_CASE_AND_SETTINGS, case, project.settings.model)


def _of_forms(project: ParsedProject) -> Iterator[Problem]:
    yield from _each(OF_FORMS, project.forms)
    if FORMS not in project.files.paths or (project.forms and project.forms.is_whole):
        for session in project.sessions:
            yield from _each(OF_SESSION_AND_FORMS, session, project.forms)
    if project.settings and project.settings.is_whole:
        yield from _each(OF_FORMS_AND_SETTINGS, project.forms, project.settings.model)


def _each(
    checks: Iterable[Callable[..., Iterator[Problem]]], parsed: Parsed[Strict] | None, *more: object
) -> Iterator[Problem]:
    """What each rule has to say of a file; of one that is not whole, as far as it holds enough."""
    for check in checks if parsed else ():
        if parsed and parsed.is_whole:
            yield from check(parsed, *more)
        else:
            with suppress(AttributeError):
                yield from check(parsed, *more)
