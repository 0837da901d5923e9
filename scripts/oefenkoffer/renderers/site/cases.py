"""Turn what everyone may see of the cases into the pages of the participants' site."""

from collections.abc import Iterator, Mapping
from posixpath import dirname, relpath
from textwrap import shorten

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.everyone import PublicCase, Scene
from oefenkoffer.renderers.site.addresses import built, list_address
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.page import channel, page

MOST_ON_ONE_PAGE = 60
"""With more cases than this the list comes in pages: a phone has to load it."""
PAGE_SIZE = 50
"""How many cases a page of a long list holds."""
EXCERPT_LENGTH = 180
"""How much of a situation the index shows, in characters."""

ANCHORS = {"answer": "antwoord", "samples": "zinnen", "takeaways": "onthouden"}
"""The parts of a released case, by the label of their heading."""

TAGS = "<!-- material/tags { toc: false } -->"
"""Where the tags plugin writes its list; the heading above it is ours."""


def case_page(case: PublicCase, branding: Branding, *, handout: str | None) -> str:
    """The page of one case; `handout` is the address of its PDF, seen from the page."""
    words = branding.labels.section("site")
    body = fill(
        "case.html.j2",
        scene=case.scene,
        answer=case.answer,
        handout=handout,
        jumps=_jumps(words, handout) if case.answer else [],
        words=words,
    )
    tags = [channel(case.scene, branding)]
    if case.answer:
        tags.append(case.answer.refusal)
    return page(case.scene.title, body, tuple(tags))


def _jumps(words: Mapping[str, str], handout: str | None) -> list[tuple[str, str]]:
    """What a reader comes for after the day, with where it stands."""
    parts = [(words[name], f"#{place}") for name, place in ANCHORS.items()]
    return [*parts, (words["paper_handout"] + " (PDF)", handout)] if handout else parts


def cases_index(
    cases: tuple[PublicCase, ...], branding: Branding, *, slides: tuple[str, ...] = ()
) -> str:
    """The page that leads to every case, and to the `slides`, by their addresses from here."""
    released = any(case.answer for case in cases)
    intro = "intro_after" if released else "intro_before"
    words = branding.labels.section("site")
    below = fill("slides.html.j2", slides=slides, words=words) if slides else ""
    return index(tuple(case.scene for case in cases), intro, branding, below=below)


def index(scenes: tuple[Scene, ...], intro: str, branding: Branding, *, below: str = "") -> str:
    """A card for each case, what stands `below` them, and the list that the tags plugin fills.

    With very many cases it holds the first of them and links to the others, and no list by tag:
    that would name each of them again.
    """
    words = branding.labels.section("site")
    body = _case_cards(scenes, 1, branding, intro=words[intro])
    by_tag = fill("topics.html.j2", words=words) + f"\n{TAGS}\n"
    topics = by_tag if len(scenes) <= MOST_ON_ONE_PAGE else ""
    # Why not searched: it would be found with every case, before the page of that case.
    return page(words["title"], body + below + topics, is_searched=False)


def more_cases(scenes: tuple[Scene, ...], branding: Branding) -> Iterator[tuple[int, str]]:
    """The number and the text of each page with which a long list goes on; none for a short one."""
    for number in range(2, _page_count(scenes) + 1):
        title = f"{branding.labels.text('site.title')} {_span(number, scenes)}"
        yield number, page(title, _case_cards(scenes, number, branding), is_searched=False)


def _case_cards(
    scenes: tuple[Scene, ...], number: int, branding: Branding, *, intro: str = ""
) -> str:
    """One page of the list, with links to the others."""
    is_whole = _page_count(scenes) == 1
    shown = scenes if is_whole else scenes[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    return fill(
        "cases.html.j2",
        entries=[
            (
                scene,
                channel(scene, branding),
                shorten(scene.situation.plain, EXCERPT_LENGTH, placeholder=" …"),
            )
            for scene in shown
        ],
        intro=intro,
        up="" if number == 1 else "../",
        sheets=[] if is_whole else _page_links(number, scenes),
        words=branding.labels.section("site"),
    )


def _page_links(number: int, scenes: tuple[Scene, ...]) -> list[tuple[str, str]]:
    """What each page of the list holds, and its address from this one; none for this one itself."""
    here = dirname(list_address(number))
    return [
        (
            _span(page_number, scenes),
            "" if page_number == number else relpath(built(list_address(page_number)), here),
        )
        for page_number in range(1, _page_count(scenes) + 1)
    ]


def _page_count(scenes: tuple[Scene, ...]) -> int:
    """How many pages the list takes."""
    return 1 if len(scenes) <= MOST_ON_ONE_PAGE else -(-len(scenes) // PAGE_SIZE)


def _span(number: int, scenes: tuple[Scene, ...]) -> str:
    """Which cases a page of the list holds, such as `51–100`."""
    return f"{(number - 1) * PAGE_SIZE + 1}–{min(number * PAGE_SIZE, len(scenes))}"
