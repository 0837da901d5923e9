"""Find all that a build would refuse, at once: a mistake in one file hides none in another."""

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial

from oefenkoffer.first_glance import language_in
from oefenkoffer.gate import Site, leaks, told_by_fields
from oefenkoffer.kit.address_clashes import refuse_clashes
from oefenkoffer.kit.broken_links import refuse_broken_links
from oefenkoffer.kit.disclosure import disclosure, public_texts
from oefenkoffer.kit.fit_check import refuse_overflow
from oefenkoffer.kit.markdown_decks import emoji_advice
from oefenkoffer.kit.published import published_pages
from oefenkoffer.kit.site_check import refuse_lost_pages
from oefenkoffer.kit.theme_values import refuse_unusable_values
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.files import (
    CONFIG,
    FORMAT,
    FORMS,
    METHOD,
    SETTINGS,
    id_of,
    is_case,
    is_session,
    labels_file,
)
from oefenkoffer.problems import Code, KitProblems, Problem
from oefenkoffer.renderers.slides.pptx import PptxTemplate
from oefenkoffer.vocabulary import PACKAGED

MOST_READINGS = 4
"""How often what remains is read: without what is wrong, and without what hangs on that."""

MENDED = (SETTINGS, METHOD)
"""Files that the others need, of which an entry can be left out."""

OF_LINES = frozenset({Code.BAD_SITE_URL, Code.OTHER_SITE_LANGUAGE})
"""What is wrong with `mkdocs.yml` in a line that can be left out."""

ENTRY = re.compile(r"^(?=(?:  )?[^\s#-])", re.MULTILINE)
"""Where a key begins at the top, or right below one."""

BARE = "roleplay"
"""The format that asks least of the other files."""

DECISIVE = frozenset({"title", "language", "labels", "words", "format", "steps"})
"""Sections of these that say what may stand in the others."""


@dataclass(frozen=True)
class CheckResult:
    """What came out of a check.

    Attributes:
        workshop: what could be read; without the cases in which something is wrong.
        problems: what a build would refuse; empty where all is well.
        advice: what breaks a rule of the house that only warns, and what may tell too much.
    """

    workshop: Workshop | None
    problems: tuple[Problem, ...]
    advice: tuple[Problem, ...] = ()


def full_check(files: Files, template: PptxTemplate | None = None) -> CheckResult:
    """Read all files, then look at addresses, slides, the menu of the site, and room on paper.

    Args:
        files: of a project.
        template: a client's presentation, on whose layouts the slides must fit.
    """
    try:
        workshop = read(files)
    except KitProblems as stopped:
        return _beside_mistakes(files, stopped.problems, template)
    return _looked_through(workshop, template)


def _beside_mistakes(
    files: Files, problems: tuple[Problem, ...], template: PptxTemplate | None
) -> CheckResult:
    """The mistakes in some files, and what else is wrong where the others can be read alone."""
    rest, wrong = files, problems
    for left in reversed(range(MOST_READINGS)):
        rest = (_without(wrong, rest) if left else None) or _bare(wrong, rest)
        try:
            return _beside(problems, read(rest, needs_cases=False), files, template)
        except KitProblems as stopped:
            wrong = stopped.problems
    return CheckResult(None, problems)


def _beside(
    problems: tuple[Problem, ...], workshop: Workshop, files: Files, template: PptxTemplate | None
) -> CheckResult:
    """The mistakes in files that were set aside, and those in a workshop without these."""
    names = {id_of(path) for path in workshop.files.set_aside if is_case(path)}
    sessions = (plan for plan in workshop.sessions if names.isdisjoint(_cases_of(plan)))
    workshop = replace(workshop, sessions=tuple(sessions))
    is_less = any(workshop.files.contents.get(path) != files.contents.get(path) for path in MENDED)
    result = _looked_through(workshop, template)
    later = (
        problem
        for problem in result.problems
        if not (_is_about(problem, names) or (is_less and not _holds_anyway(problem, files)))
    )
    return replace(result, problems=KitProblems((*problems, *later)).problems)


def _without(problems: tuple[Problem, ...], files: Files) -> Files | None:
    """The files that can be read without what is wrong; None where they cannot."""
    broken = frozenset(problem.position.path for problem in problems)
    mended = {path: _mended(path, problems, files) for path in broken.intersection(MENDED)}
    if not all(mended.get(path) or _can_be_missed(path, files) for path in broken):
        return None
    contents = {path: data for path, data in files.contents.items() if path not in broken}
    contents |= {path: data for path, data in mended.items() if data}
    aside = files.set_aside | (broken & {*files.contents, *_in_docs(files)}).difference(MENDED)
    config = _readable_config(problems, files)
    return replace(files, contents=contents, config=config, set_aside=aside)


def _bare(problems: tuple[Problem, ...], files: Files) -> Files:
    """The slides and pages without any case, in the format that asks least of the other files."""
    broken = {problem.position.path for problem in problems}
    language = language_in(files.contents.get(SETTINGS, b""))
    is_known = language in PACKAGED or labels_file(language) in files.contents
    typed = language if is_known else PACKAGED[0]
    settings = f"title: {SETTINGS}\nlanguage: {typed}\nformat: {BARE}\n".encode()
    cases = frozenset(filter(is_case, files.contents))
    without = {*cases, *broken, FORMAT}
    rest = {path: data for path, data in files.contents.items() if path not in without}
    config = _readable_config(problems, files)
    contents = {**rest, SETTINGS: settings}
    aside = files.set_aside | cases | (broken & _in_docs(files))
    slides = files.slides if is_known else {}  # nobody knows in which words they ask for what
    return replace(files, contents=contents, config=config, slides=slides, set_aside=aside)


def _readable_config(problems: tuple[Problem, ...], files: Files) -> bytes:
    """`mkdocs.yml` without the lines in which something is wrong; nothing if it is no YAML."""
    wrong = [problem for problem in problems if problem.position.path == CONFIG]
    if any(problem.code not in OF_LINES for problem in wrong):
        return b""
    lines = files.config.splitlines(keepends=True)
    for problem in wrong:
        lines[problem.position.line - 1] = b"\n"
    return b"".join(lines)


def _mended(path: str, problems: tuple[Problem, ...], files: Files) -> bytes | None:
    """A file without the entries in which something is wrong; None where others hang on these."""
    lines = {problem.position.line for problem in problems if problem.position.path == path}
    text = files.contents.get(path, b"").decode("utf-8", "replace")
    kept: list[str] = []
    section, line = "", 1
    for entry in ENTRY.split(text):
        if not entry.startswith(" "):
            section = entry.partition(":")[0]
        following = line + entry.count("\n")
        if lines.isdisjoint(range(line, following)):
            kept.append(entry)
        elif section in DECISIVE:
            return None
        line = following
    return None if 0 in lines else "".join(kept).encode()


def _holds_anyway(problem: Problem, files: Files) -> bool:
    """Whether a problem of slides, pages or menu has nothing to do with settings and method."""
    is_of_site = problem.position.path in {CONFIG, *files.pages}
    hangs_on_them = problem.code is Code.NO_SUCH_INCLUDE or "waiting" in problem.facts
    return (is_of_site or problem.code[0] in "ST") and not hangs_on_them


def _can_be_missed(path: str, files: Files) -> bool:
    """Whether the others can be read without a file."""
    return is_case(path) or is_session(path) or path in {CONFIG, FORMS, *_in_docs(files)}


def _in_docs(files: Files) -> AbstractSet[str]:
    """The pages by hand and their pictures, which no other file needs in order to be read."""
    return files.pages.keys() | files.page_pictures.keys()


def _cases_of(plan: SessionPlan) -> set[str]:
    return {name for block in plan.blocks for name in (*block.cases, *block.demonstrates)}


def _is_about(problem: Problem, names: set[str]) -> bool:
    """Whether a problem is only that a case was set aside."""
    return problem.code is Code.NO_SUCH_CASE_FOR_SLIDES and problem.facts["case"] in names


def _looked_through(workshop: Workshop, template: PptxTemplate | None) -> CheckResult:
    """What is wrong with a workshop that could be read, and advice."""
    public = published_pages(workshop.files, workshop.settings.release)
    looks = (
        partial(refuse_clashes, workshop),
        partial(refuse_lost_pages, workshop),
        partial(refuse_unusable_values, workshop),
        partial(refuse_broken_links, workshop, public),
        partial(refuse_secrets_by_hand, workshop, public),
    )
    problems = tuple(it for look in looks for it in problems_of(look))
    advice = advice_on(workshop)
    try:
        advice += refuse_overflow(workshop, template)
    except KitProblems as stopped:
        problems += stopped.problems
    return CheckResult(workshop, problems, advice)


def refuse_secrets_by_hand(workshop: Workshop, public: Mapping[str, str]) -> None:
    """Refuse a page by hand that tells participants what is not for them.

    Args:
        workshop: what was read.
        public: what participants read of the pages by hand.

    Raises:
        KitProblems: all of these.
    """
    try:
        allowed = disclosure(workshop, workshop.settings.release, public)
    except KitProblems:
        return  # mistakes in slides, which are told elsewhere
    if problems := leaks(Site({}), workshop, allowed):
        raise KitProblems(problems)


def advice_on(workshop: Workshop) -> tuple[Problem, ...]:
    """What breaks a rule of the house that only warns, and what a look at texts tells."""
    resembling = told_by_fields(workshop, public_texts(workshop, "before"))
    return *workshop.advice, *resembling, *emoji_advice(workshop)


def problems_of(look: Callable[[], object]) -> tuple[Problem, ...]:
    """What a look at something finds wrong; nothing where all is well."""
    try:
        look()
    except KitProblems as stopped:
        return stopped.problems
    return ()
