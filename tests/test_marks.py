"""Who sees what, proven on everything that a build writes.

Every text of a workshop is a mark that names its field; the set of marks seen in an output must
be equal to the set approved here: a leak fails, and so does a loss.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner

from oefenkoffer.cli import main
from oefenkoffer.kit.output import Output
from oefenkoffer.mkdocs_plugin.building import build_site
from oefenkoffer.renderers.site.shortcodes import PARTS
from oefenkoffer.vocabulary import Audience, Release
from tests.marks import Marked, project, text_of
from tests.mkdocs_plugin.project import CONFIG, PAGES
from tests.paper import paper
from tests.typeset_once import Documents

pytestmark = pytest.mark.uncounted


def below(parent: str, *names: str) -> set[str]:
    """Fields by the name of what holds them."""
    return {f"{parent}.{name}" for name in names}


TITLE = below("case", "title", "version")
SCENE = below("case", "title", "situation", "learning_goals")
PRACTITIONER = below("case.roles.practitioner", "task", "knows")
COUNTERPART = below(
    "case.roles.counterpart",
    "angrier_when",
    "calmer_when",
    "closing_line",
    "disclose.after_attention",
    "disclose.at_once",
    "disclose.if_asked.answer",
    "disclose.if_asked.question",
    "feeling.emotion",
    "interest",
    "may_say",
    "name",
    "opening_line",
    "persona",
    "request",
    "unknown",
)
WATCH = {"case.roles.observer.points"}
DEBRIEF = {"case.debrief"}
SAMPLES = below("case.sample_sentences", "contact.say", "contact.works") | below(
    "case.sample_sentences", "no_and_why.say", "no_and_why.works"
)
ANSWER = below("case", "answer.why_not", "answer.attention", "takeaways") | SAMPLES
REFUSAL = below("method.refusals.scarce", "title", "core")
TRAINER = below("case", "trainer.facts.source", "trainer.facts.text", "trainer.notes") | below(
    "case", "trainer.pitfalls", "variants.angry", "variants.calm", "variants.sad"
)
STEPS = below("method.steps", "why_not.title", "attention.title")
SHORTS = below("method.steps", "why_not.short", "attention.short")
EXPLAINED = STEPS | below("method.steps", "why_not.points", "attention.points")
WHY = below("method.steps", "why_not.explanation", "attention.explanation")
PHASES = below("method.conversation", "contact.title", "no_and_why.title")
CONVERSATION = PHASES | {
    f"method.conversation.{phase}.{name}"
    for phase in ("contact", "no_and_why")
    for name in ("goal", "mistake", "example")
}
RATHER = below("method.rather_not", "sentence", "better")
METHOD = {"method.title", "method.summary"} | EXPLAINED | SHORTS | CONVERSATION
SHEET = METHOD | WHY | RATHER
WATCHED = {
    f"method.behaviours.{behaviour}.{name}"
    for behaviour in ("explains_why", "listens")
    for name in ("title", "not_seen", "a_bit", "clearly")
}
WATCHED_TITLES = below("method.behaviours", "explains_why.title", "listens.title")
PLAY = {"kit.stop_word", "kit.derole"}
LOCAL = below("kit.local_facts", "lending_time.label", "lending_time.value", "opening_hours.label")
PLACE = {"kit.words.organisation"}
OTHER = {"kit.words.counterpart"}
OTHERS = {"kit.words.counterparts"}
KIT = {"kit.title"}

FORM = below(".forms.plan", "title", "intro") | below(
    ".forms.plan.parts",
    "fields",
    "questions.answer",
    "questions.hint",
    "questions.question",
    "sentences",
    "statements",
    "table.columns",
    "table.rows.example",
    "table.rows.label",
    "text",
    "title",
)
SESSION = below("session", "title", "prepare", "bring", "overrun") | below(
    "session.blocks", "title", "activity", "goal", "materials", "notes", "overrun"
)
SHOWN = {f"shown_{field}" for field in SESSION}
PROGRAMME = {"shown_session.title", "shown_session.blocks.title"}
"""What a session plan tells participants where its trainer wants that."""

ANSWERS_OF_FORMS = {".forms.plan.parts.questions.answer"}
HANDOUT = TITLE | {"case.situation"} | ANSWER | REFUSAL | STEPS | PHASES | LOCAL | PLACE | KIT
SLIDES = SCENE | DEBRIEF | METHOD | PLAY | OTHER | KIT | {"kit.subtitle"}
WHY_IT_WORKS = below("case.sample_sentences", "contact.works", "no_and_why.works")
ANSWERED_SLIDES = SLIDES | (ANSWER - WHY_IT_WORKS) | REFUSAL
SPOKEN = WHY | WHY_IT_WORKS
"""What the notes below the slides say."""

NOT_IN_A_DAY = (
    {"method.summary"}
    | below("method.steps", "attention.points", "why_not.points")
    | below("method.conversation.contact", "example", "goal", "mistake")
    | below("method.conversation.no_and_why", "example", "goal", "mistake")
)
"""What of the method the deck of a plan shows in one figure."""
AT_HAND = (
    WHY_IT_WORKS
    | below("case.trainer", "notes", "pitfalls")
    | below("case.variants", "angry", "calm", "sad")
    | below("method.behaviours", "explains_why.title", "listens.title")
    | WHY
    | below("method.conversation", "contact.mistake", "no_and_why.mistake")
)
"""What the speaker has at hand of a case that is played, and of the method in its figure."""


def days(stem: str, *, answers: bool) -> Mapping[str, set[str]]:
    """What the decks of both plans tell, by their files."""
    told: dict[str, set[str]] = {}
    for name, plan in (("dag", "session"), ("open", "shown_session")):
        slides = (ANSWERED_SLIDES if answers else SLIDES) - NOT_IN_A_DAY
        slides |= below(plan, "title", "blocks.title", "blocks.goal")
        of_plan = below(f"{plan}.blocks", "activity", "materials", "notes", "overrun")
        spoken = slides | ((AT_HAND | of_plan) if answers else set())
        told |= dict.fromkeys((f"print/{stem}-{name}{end}.pdf" for end in ("", "-4-3")), slides)
        told |= {f"print/{stem}-{name}-aantekeningen.pdf": spoken} if answers else {}
        told |= {f"slides/{stem}-{name}-aantekeningen.pptx": spoken}
        told |= {f"slides/{stem}-{name}-aantekeningen.html": spoken | {f"{plan}.overrun"}}
    return told


def to_write_on(stem: str, *, answers: bool) -> Mapping[str, set[str]]:
    """What the same decks tell on paper with lines."""
    decks = days(stem, answers=answers)
    plans = ("dag", "open")
    titles = {"kit.subtitle", "session.title", "shown_session.title"}
    return {
        f"print/{stem}-{plan}-hand-out.pdf": decks[f"print/{stem}-{plan}.pdf"] - titles
        for plan in plans
    }


PUBLIC = SCENE | SHEET | KIT | OTHER | OTHERS | PLAY | {"kit.subtitle"}
EVERYTHING_TOLD = (
    PUBLIC
    | HANDOUT
    | ANSWERED_SLIDES
    | PRACTITIONER
    | COUNTERPART
    | WATCH
    | TRAINER
    | WATCHED
    | FORM
    | SESSION
    | SHOWN
)

CARDS = (
    TITLE
    | SCENE
    | PRACTITIONER
    | COUNTERPART
    | WATCH
    | DEBRIEF
    | {"case.answer.why_not", "method.steps.why_not.short"}
    | WATCHED_TITLES
    | PLAY
    | OTHER
    | KIT
)

ALWAYS: Mapping[str, set[str]] = {
    "print/rolkaarten.pdf": CARDS,
    "print/rolkaarten-dubbelzijdig.pdf": CARDS,
    "print/observatieformulieren.pdf": TITLE | WATCH | WATCHED | OTHER | KIT,
    "print/spiekkaart.pdf": SHEET | KIT,
    "print/zakkaart.pdf": {"method.title", "method.summary"}
    | STEPS
    | WHY
    | CONVERSATION
    | RATHER
    | KIT,
    "print/boekje-hand-outs.pdf": (HANDOUT - {"case.version"}) | {"kit.subtitle"},
    "print/invulblad-plan.pdf": FORM | KIT,
    "print/draaiboek-dag.pdf": SESSION | KIT | {"case.title"},
    "print/draaiboek-open.pdf": SHOWN | KIT | {"case.title"},
    "print/hand-out-te-laat.pdf": HANDOUT,
    "print/presentatie-met-antwoorden.pdf": ANSWERED_SLIDES,
    "print/presentatie-met-antwoorden-4-3.pdf": ANSWERED_SLIDES,
    "print/presentatie-met-antwoorden-aantekeningen.pdf": ANSWERED_SLIDES | SPOKEN,
    "slides/presentatie-met-antwoorden-aantekeningen.pptx": ANSWERED_SLIDES | SPOKEN,
    "print/trainersmap.pdf": EVERYTHING_TOLD
    - below("case.variants", "angry", "calm", "sad")
    - {"kit.subtitle", "kit.words.counterparts"},
    "slides/presentatie-met-antwoorden-aantekeningen.html": ANSWERED_SLIDES | SPOKEN,
    **days("presentatie-met-antwoorden", answers=True),
    "trainer": EVERYTHING_TOLD,
}
"""What each paper and deck may tell, whether the answers are released or not."""

APPROVED: Mapping[str, Mapping[str, set[str]]] = {
    "before": {
        **ALWAYS,
        "site": PUBLIC | PROGRAMME | (FORM - ANSWERS_OF_FORMS),
        "print/presentatie.pdf": SLIDES,
        "print/presentatie-4-3.pdf": SLIDES,
        "print/presentatie-hand-out.pdf": SLIDES - {"kit.subtitle"},
        "slides/presentatie-aantekeningen.pptx": SLIDES | WHY,
        "slides/presentatie-aantekeningen.html": SLIDES | WHY,
        **days("presentatie", answers=False),
        **to_write_on("presentatie", answers=False),
    },
    "after": {
        **ALWAYS,
        "print/presentatie-met-antwoorden-hand-out.pdf": ANSWERED_SLIDES - {"kit.subtitle"},
        **to_write_on("presentatie-met-antwoorden", answers=True),
        "site": PUBLIC | PROGRAMME | HANDOUT | FORM,
    },
}

SHORTCODES: Mapping[str, set[str]] = {
    "cases": {"case.title"},
    "forms": {".forms.plan.title"},
    "papers": {"case.title"},  # of a handout, for those who may have one
    "programme": {"shown_session.title"},
    "rather_not": RATHER | {"method.rather_not.effect"},
    "refusals": REFUSAL | below("method.refusals.scarce", "ask", "example"),
}
"""What a page by hand tells that asks for a part of the workshop."""


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    return project(tmp_path_factory.mktemp("marks"))


@pytest.fixture(scope="module")
def builds(marked: Marked, documents: Documents) -> Mapping[str, Path]:
    """The output of a whole build, by release."""
    for release in APPROVED:
        documents.forget_questions()
        command = ["build", "--project", str(marked.folder), "--release", release, "-q"]
        result = CliRunner().invoke(main, [*command, "--output", str(marked.folder / release)])
        assert result.exit_code == 0, result.output
    return {release: marked.folder / release for release in APPROVED}


def outputs(folder: Path) -> list[str]:
    """Each site as a whole, and each other file by itself."""
    files = [path for part in ("print", "slides") for path in (folder / part).iterdir()]
    return sorted([*(path.relative_to(folder).as_posix() for path in files), "site", "trainer"])


def seen(marked: Marked, output: Path) -> set[str]:
    """The fields of which anything is seen in a file, or in all files of a folder."""
    files = [path for path in output.rglob("*") if path.is_file()] if output.is_dir() else [output]
    assert files
    return {field for path in files for field in marked.seen_in(text_of(path))}


@pytest.mark.parametrize("release", APPROVED)
def test_each_output_tells_exactly_what_was_approved(
    marked: Marked, builds: Mapping[str, Path], release: str
) -> None:
    told = {name: seen(marked, builds[release] / name) for name in outputs(builds[release])}

    assert told == APPROVED[release]


def test_every_field_is_told_somewhere_if_only_where_a_page_asks_for_it(marked: Marked) -> None:
    assert set(marked.fields.values()) == EVERYTHING_TOLD | set().union(*SHORTCODES.values())


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    """A project with a page for each part of the workshop that a page may ask for."""
    pages = {f"{part}.md": f"# Deel\n\n<!-- oefenkoffer: {part} -->\n" for part in PARTS}
    listed = "".join(f"  - {page}\n" for page in pages)
    config = CONFIG.replace("  - spiekkaart.md\n", f"  - spiekkaart.md\n{listed}")
    return project(tmp_path_factory.mktemp("asking"), {**PAGES, **pages}, config)


@pytest.mark.parametrize("audience", get_args(Audience))
@pytest.mark.parametrize("release", APPROVED)
def test_a_page_by_hand_tells_of_the_workshop_exactly_what_it_asks_for(
    asking: Marked, audience: Audience, release: Release
) -> None:
    site = asking.folder / f"{audience}-{release}"
    config = asking.folder / "mkdocs.yml"
    papers = (Output("print/hand-out-te-laat.pdf", paper("hand-out"), "handout", "te-laat"),)
    build_site(config, site, audience=audience, release=release, papers=papers)

    told = {part: asking.seen_in(article(site / f"{part}.html")) for part in PARTS}

    of_decks = {"session.title", "shown_session.title"} if audience == "trainer" else set()
    has_handouts = audience == "trainer" or release == "after"
    papers_told = of_decks | ({"case.title"} if has_handouts else set())
    assert told == {**SHORTCODES, "papers": papers_told}


def article(page: Path) -> str:
    """What a page has of its own, between the menus."""
    return page.read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0]
