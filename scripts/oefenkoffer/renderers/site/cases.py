"""What everyone may see of the cases in, the pages of the participants' site out."""

from textwrap import shorten

from oefenkoffer.audience.everyone import PublicCase, Scene
from oefenkoffer.audience.house import House
from oefenkoffer.renderers.site.page import channel, page
from oefenkoffer.renderers.site.templating import fill

TEASER = 180
"""How much of a situation the index shows, in characters."""

TAGS = "<!-- material/tags { toc: false } -->"
"""Where the tags plugin writes its list; the heading above it is ours."""


def case_page(case: PublicCase, house: House, *, handout: str | None) -> str:
    """The page of one case; `handout` is the address of its PDF, seen from the page."""
    body = fill(
        "case.html.j2",
        scene=case.scene,
        answer=case.answer,
        handout=handout,
        words=house.labels.section("site"),
    )
    tags = [channel(case.scene, house)]
    if case.answer:
        tags.append(case.answer.refusal)
    return page(case.scene.title, body, tuple(tags))


def cases_index(
    cases: tuple[PublicCase, ...], house: House, *, slides: tuple[str, ...] = ()
) -> str:
    """The page that leads to every case, and to the `slides`, by their addresses from here."""
    released = any(case.answer for case in cases)
    intro = "intro_after" if released else "intro_before"
    words = house.labels.section("site")
    below = fill("slides.html.j2", slides=slides, words=words) if slides else ""
    return index(tuple(case.scene for case in cases), intro, house, below=below)


def index(scenes: tuple[Scene, ...], intro: str, house: House, *, below: str = "") -> str:
    """A card for each case, what stands `below` them, and the list that the tags plugin fills."""
    words = house.labels.section("site")
    body = fill(
        "cases.html.j2",
        entries=[
            (scene, channel(scene, house), shorten(scene.situation.plain, TEASER, placeholder=" …"))
            for scene in scenes
        ],
        intro=words[intro],
        words=words,
    )
    topics = fill("topics.html.j2", words=words) + f"\n{TAGS}\n"
    # Why not searched: it would be found with every case, before the page of that case.
    return page(words["title"], body + below + topics, is_searched=False)
