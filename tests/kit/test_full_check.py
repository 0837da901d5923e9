"""A check finds what a build would refuse, at once and whatever else is wrong."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.util import Cm

from oefenkoffer.kit.full_check import full_check
from oefenkoffer.kit.site_check import leads_to_cases
from oefenkoffer.model import Files
from oefenkoffer.model.files import DOCS, SLIDES
from oefenkoffer.renderers.slides.pptx import PptxTemplate
from oefenkoffer.scaffold.new_workshop import workshop

CASE = "roleplays/cases/voorbeeld.yml"
SESSION = "roleplays/sessions/dagdeel.yml"
FORMS = "roleplays/forms.yml"
DECK = "docs/slides/dagdeel.md"
CONFIG = "mkdocs.yml"
TEXTS = dict(workshop("Proef", "conversation", "nl"))


def files(changes: Mapping[str, str | None]) -> Files:
    """A new workshop with some of its files in other words, or taken away."""
    texts = {path: text for path, text in {**TEXTS, **changes}.items() if text is not None}
    data = {path: text.encode() for path, text in texts.items()}
    return Files(
        {path: text for path, text in data.items() if path.startswith("roleplays/")},
        slides={path: text for path, text in data.items() if path.startswith(SLIDES)},
        config=data.get(CONFIG, b""),
        pages={
            path: text
            for path, text in data.items()
            if path.startswith(f"{DOCS}/") and not path.startswith(SLIDES)
        },
    )


def report(changes: Mapping[str, str | None]) -> list[str]:
    problems = full_check(files(changes)).problems
    return [f"{problem.position}: {problem.code}" for problem in problems]


OPEN = TEXTS[DECK].replace("{{ casus: voorbeeld }}", "{{ casus: voorbeeld")
LOST = (
    "nav:\n  - index.md\n  - Weg: weg.md\n  - casussen/index.md\n"
    "  - https://example.org\n  - Bel: tel:+31201234567\n"
)


def test_a_workshop_that_is_right_has_no_problems() -> None:
    assert report({}) == []


@pytest.mark.parametrize(
    ("path", "right", "slip", "said"),
    [
        (CASE, "level: 1", "level: 9", f"{CASE}:18:8: M006"),
        (SESSION, "minutes: 60", "minutes: veel", f"{SESSION}:14:14: M007"),
        (FORMS, "lines: 3", "lines: veel", f"{FORMS}:13:20: M007"),
    ],
)
def test_a_mistake_in_one_file_hides_none_in_slides_and_menu(
    path: str, right: str, slip: str, said: str
) -> None:
    changes = {path: TEXTS[path].replace(right, slip, 1), DECK: OPEN, CONFIG: LOST}

    assert report(changes) == [f"{DECK}:12:1: T029", f"{CONFIG}:3:10: S003", said]


KIT = "roleplays/kit.yml"
METHOD = "roleplays/method.yml"
FORMAT = "roleplays/format.yml"


@pytest.mark.parametrize(
    ("path", "right", "slip", "said"),
    [
        (KIT, "  size: A5", "  size: A9", f"{KIT}:28:9: M006"),
        (KIT, "release: before", "release: voor", f"{KIT}:21:10: M006"),
        (METHOD, "    clearly: Zegt", "    duidelijk: Zegt", f"{METHOD}:71:5: M013"),
        (METHOD, "    goal:", "    doel:", f"{METHOD}:41:5: M013"),
    ],
)
def test_a_mistake_in_settings_or_method_hides_none_in_cases_slides_and_menu(
    path: str, right: str, slip: str, said: str
) -> None:
    text = TEXTS[path]
    assert right in text
    case = TEXTS[CASE].replace("level: 1", "level: 9")
    changes = {path: text.replace(right, slip, 1), CASE: case, DECK: OPEN, CONFIG: LOST}

    assert set(report(changes)) == {
        f"{DECK}:12:1: T029",
        f"{CONFIG}:3:10: S003",
        f"{CASE}:18:8: M006",
        said,
    }


@pytest.mark.parametrize(
    ("path", "right", "slip", "said"),
    [
        (KIT, "title: Proef", "title: [Proef]", f"{KIT}:4:8: M003"),
        (KIT, "format: conversation", "format: xyz", f"{KIT}:10:9: K049"),
        (KIT, "format: conversation", "\tformat: conversation", f"{KIT}:10:1: Y008"),
        (FORMAT, "", "extends: xyz\n", f"{FORMAT}:1:10: K049"),
        (FORMAT, "", "parts: [\n", f"{FORMAT}:1:8: Y028"),
        (METHOD, "title: Goed nee zeggen", "title:", f"{METHOD}:4:1: M002"),
        (METHOD, "steps:", "stepsx:", f"{METHOD}:10:1: M013"),
    ],
)
def test_a_mistake_on_which_all_others_hang_hides_none_in_slides_and_menu(
    path: str, right: str, slip: str, said: str
) -> None:
    text = TEXTS.get(path, "").replace(right, slip, 1)

    assert report({path: text, DECK: OPEN, CONFIG: LOST}) == [
        f"{DECK}:12:1: T029",
        f"{CONFIG}:3:10: S003",
        said,
    ]


def test_where_nobody_knows_the_language_the_menu_is_looked_through_and_no_slides() -> None:
    kit = TEXTS[KIT].replace("language: nl", "language:")

    assert report({KIT: kit, DECK: OPEN, CONFIG: LOST}) == [
        f"{CONFIG}:3:10: S003",
        f"{KIT}:7:1: M002",
    ]


def test_a_case_is_read_in_its_format_where_settings_are_no_yaml() -> None:
    texts = workshop("Proef", "mediation", "nl")
    case = next(path for path in texts if path.startswith("roleplays/cases/"))
    broken = texts[case].replace("plays: mediator", "plays: bemiddelaar")
    beside = dict.fromkeys((CASE, METHOD, SESSION, FORMS, DECK))

    problems = report({**beside, **texts, case: broken, KIT: f"{texts[KIT]}\tx\n"})

    assert [problem.split(":")[0] for problem in problems] == [case, KIT]


def test_a_format_with_a_slip_of_the_pen_hides_no_mistake_in_a_case() -> None:
    case = (
        TEXTS[CASE].replace("level: 1", "level: 9").replace("channel: counter", "chanel: counter")
    )
    kit = TEXTS[KIT].replace("format: conversation", "format: conversatie")

    assert {line.rpartition(":")[2] for line in report({CASE: case, KIT: kit})} == {
        " K049",
        " M006",
        " M013",
    }


def test_a_mistake_in_a_format_of_ones_own_hides_none_in_a_case_and_leads_to_none() -> None:
    exercise = (
        "extends: conversation\nparts:\n"
        "  mood: {on: role, kind: texxt, label: Stemming, readers: holder}\n"
        "roles:\n  counterpart:\n    card: [opening_line, mood]\n"
    )
    case = (
        TEXTS[CASE]
        .replace("level: 1", "level: 9")
        .replace("title:", "titel:")
        .replace("    plays: counterpart\n", "    plays: counterpart\n    mood: boos\n")
    )

    assert report({CASE: case, FORMAT: exercise}) == [
        f"{CASE}:5:1: M013",
        f"{CASE}:18:8: M006",
        f"{FORMAT}:3:26: K032",
    ]


def test_where_nobody_knows_the_format_what_is_typed_wrongly_is_told_all_the_same() -> None:
    case = TEXTS[CASE].replace("level: 1", "level: 1\n\tx")

    assert [line.rpartition(":")[2] for line in report({CASE: case, FORMAT: "extends: xyz\n"})] == [
        " Y008",
        " K049",
    ]


def test_settings_of_the_site_that_are_no_yaml_are_told_beside_the_slides() -> None:
    assert report({CONFIG: "nav:\n\t- index.md\n", DECK: OPEN}) == [
        f"{DECK}:12:1: T029",
        f"{CONFIG}:2:1: S033",
    ]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("since: 2026-02-30", "1:8: S033"),
        (f"number: {'9' * 5000}", "1:9: S033"),
        ("number: !!int x", "1:9: S033"),
        ("colour: \x1b[0m", "1:9: Y006"),
        (f"deep: {'[' * 3000}", " S033"),
    ],
)
def test_a_setting_of_the_site_that_nobody_can_read_is_told(settings: str, said: str) -> None:
    (problem,) = report({CONFIG: f"{settings}\n"})

    assert problem == f"{CONFIG}:{said}"


def test_a_slide_with_a_case_that_is_wrong_is_not_told_as_well() -> None:
    assert report({CASE: TEXTS[CASE].replace("level: 1", "level: 9")}) == [f"{CASE}:18:8: M006"]


def test_slides_that_ask_for_times_of_a_plan_with_a_mistake_are_not_told_as_well() -> None:
    asking = TEXTS[DECK] + "\n---\n\n## Straks\n\nTot {{ eind }} uur.\n"
    late = TEXTS[SESSION].replace("start: 9.30", "start: 23.30")

    assert report({SESSION: late, DECK: asking}) == [f"{SESSION}:5:8: K042"]


def test_a_workshop_without_settings_is_told_no_further() -> None:
    assert report({"roleplays/kit.yml": "title: [\n", DECK: OPEN})[0].startswith("roleplays/kit")


def test_a_link_that_leads_nowhere_is_told_before_a_build() -> None:
    page = (
        "# Welkom\n\n[Weg](weg.md) [Hier](casussen/voorbeeld.md#rollen) ![x](weg.png)\n"
        "[Top](/x) [Ander](https://voorbeeld.nl/x.md) `[code](weg.md)` [Weg](#weg)\n\n"
        "```\n[code](weg.md)\n```\n\n[Later](lezen/meer.md) <!-- [weg](weg.md) -->\n"
    )

    assert report({"docs/index.md": page, "docs/lezen/meer.md": "# Meer\n"}) == [
        "docs/index.md:3:7: S001",
        "docs/index.md:3:57: S001",
        "docs/index.md:4:7: S002",
        "docs/index.md:4:69: S022",
    ]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("[x](weg.pdf)", "S001"),
        ("[x](weg/)", "S001"),
        ("[x](www.example.org)", "S001"),
        ("[x](meer.html)", "S001"),
        ("[x](Meer.md)", "S001"),
        ("[x](../meer.md)", "S001"),
        ("[x](<een weg.md>)", "S001"),
        ("[x](slides/dagdeel.md)", "S001"),
        ("[x](lijst.docx)", "S001"),
        ("[x](handleiding/index.md)", "S001"),
        ("[x](https://[onze-site].nl#x)", "S001"),
        ('<img src="weg.png" alt="x">', "S021"),
        ('<a href="meer.md">x</a>', "S021"),
        ("<a href='/meer.html'>x</a>", "S021"),
        ("<source srcset='weg.png 2x'>", "S021"),
        ("![x y](https://example.org/x.png)", "S024"),
        ("<iframe src='https://example.org'></iframe>", "S024"),
        ('<a href="https://example.org">x</a>', ""),
        ("[x](meer.md?a=1)", ""),
        ("[x](re\u0301cht.md)", ""),
        ("[x](print/spiekkaart.pdf)", ""),
        ("[x](tel:0123) [y](?a=1) [z](//example.org)", ""),
        ('<a href="meer.html">x</a>', ""),
    ],
)
def test_a_link_is_told_as_a_build_would(typed: str, code: str) -> None:
    pages = {"docs/meer.md": "# Meer\n", "docs/récht.md": "# Recht\n"}
    start = f"# Start\n\n[Meer](meer.md) [Recht](récht.md)\n\n{typed}\n"
    kit = replace(files({START: start, **pages}), beside_pages=frozenset({"docs/lijst.docx"}))

    codes = [problem.code for problem in full_check(kit).problems]

    assert codes == [code] * bool(code)


def test_a_page_that_participants_do_not_get_is_lost_to_a_page_of_theirs_alone() -> None:
    pages = {
        "docs/later.md": "---\nrelease: after\n---\n# Later\n",
        "docs/trainer.md": "# Trainer\n\n[x](index.md) [x](handleiding/a.md) [x](weg.md)\n",
    }
    config = "nav: [index.md, later.md, casussen/index.md]\n"
    start = "# Start\n\n[x](later.md) [x](trainer.md)\n"

    assert report({START: start, CONFIG: config, **pages}) == [
        f"{START}:3:5: S001",
        f"{START}:3:19: S001",
        "docs/trainer.md:3:41: S001",
    ]


def test_a_link_to_a_folder_passes_where_the_settings_let_it() -> None:
    lenient = "validation:\n  links: {anchors: warn}\n"

    assert report({START: "# Start\n\n[x](weg/)\n", CONFIG: lenient}) == []


def test_a_site_needs_a_page() -> None:
    assert report({"docs/index.md": None}) == ["docs: S034"]


@pytest.mark.parametrize(
    ("nav", "index", "leads"),
    [
        ("", "# Welkom", True),
        ("nav: [index.md]", "# Welkom", False),
        ("nav: [index.md]", "# Welkom\n\n[Oefen](casussen/voorbeeld.md)", True),
        ("nav: [index.md, cases/index.md]", "# Welkom", True),
    ],
)
def test_it_is_seen_whether_the_menu_leads_to_the_cases(
    nav: str, index: str, *, leads: bool
) -> None:
    result = full_check(files({CONFIG: nav, "docs/index.md": index}))

    assert result.workshop
    assert leads_to_cases(result.workshop) == leads


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("extra_css: [eigen.css, weg.css]", ["1:24"]),
        ("extra_javascript:\n  - {path: weg.js, type: module}", ["2:12"]),
        ("theme: {name: material, logo: weg.png, favicon: assets/images/favicon.png}", ["1:31"]),
        ("extra_css: [https://example.org/a.css]\ntheme: material", []),
        ("theme: {name: material, custom_dir: eigen, logo: weg.png}", []),
    ],
)
def test_a_file_that_settings_name_in_vain_is_told(settings: str, said: list[str]) -> None:
    kit = replace(files({CONFIG: settings}), beside_pages=frozenset({"docs/eigen.css"}))

    problems = full_check(kit).problems

    assert [f"{p.position}: {p.code}" for p in problems] == [f"{CONFIG}:{at}: S035" for at in said]


@pytest.mark.parametrize("kit", [TEXTS[KIT], "title: [Proef]\nlanguage: nl\n"])
@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("docs/meer.md", "---\nrelease: nooit\n---\n# Meer\n", "docs/meer.md:2:10: M006"),
        ("docs/meer.md", "---\nrelease: after\n# Meer\n", "docs/meer.md:1:1: S008"),
        (CONFIG, f"{LOST}site_url: x.nl\n", f"{CONFIG}:7:11: S025"),
    ],
)
def test_a_mistake_in_a_page_or_an_address_hides_none_elsewhere(
    path: str, text: str, said: str, kit: str
) -> None:
    changes = {CONFIG: LOST, DECK: OPEN, "docs/los.md": "---\nhide: 3\n---\n", KIT: kit, path: text}

    problems = set(report(changes))

    own = {f"{KIT}:1:8: M003"} if kit != TEXTS[KIT] else set()
    others = {f"{DECK}:12:1: T029", f"{CONFIG}:3:10: S003", "docs/los.md:2:7: M005"}
    assert problems == {said, *own, *others}


def test_a_first_page_for_later_is_right_where_nobody_can_read_which_release_it_is() -> None:
    kit = TEXTS[KIT].replace("title: Proef", "title: [Proef]")
    kit = kit.replace("release: before", "release: after")
    start = "---\nrelease: after\n---\n# Welkom\n"

    assert report({KIT: kit, "docs/index.md": start}) == [f"{KIT}:4:8: M003"]


def test_a_picture_that_is_broken_hides_none_elsewhere() -> None:
    kit = replace(files({DECK: OPEN}), page_pictures={"docs/a.png": b"niets"})

    problems = full_check(kit).problems

    assert [f"{p.position}: {p.code}" for p in problems] == [
        "docs/a.png: S028",
        f"{DECK}:12:1: T029",
    ]


@pytest.mark.parametrize(
    ("changes", "reported"),
    [
        ({"docs/index.md": None, "docs/later.md": "# Later\n"}, ["docs: S034"]),
        ({"docs/index.md": None, "docs/README.md": "# Welkom\n"}, []),
        ({"docs/index.md": "---\nrelease: after\n---\n# Welkom\n"}, ["docs/index.md:2:10: S034"]),
        ({"docs/index.md": "release: before\n\n# Welkom\n"}, []),
        ({CONFIG: "nav: [later.md]\n", "docs/later.md": "# Later\n"}, [f"{CONFIG}:1:6: S034"]),
    ],
)
def test_a_site_without_its_first_page_is_told(
    changes: Mapping[str, str | None], reported: list[str]
) -> None:
    assert report(changes) == reported


def test_menus_may_be_nested_and_name_pages_of_ours_in_any_language() -> None:
    nav = "nav:\n  - index.md\n  - Meer:\n      - cases/index.md\n      - terugkijken.md\n"

    assert report({CONFIG: nav}) == []


def test_pages_beside_the_menu_are_read_from_the_same_files() -> None:
    assert replace(files({}), config=b"").beside_slides == {"docs/index.md"}


START = "docs/index.md"
HIDDEN = "Je wilt een waterkoker die het doet, voor je zus jarig is."
TOLD = f"{TEXTS[START]}\n{HIDDEN}\n"


@pytest.mark.parametrize(
    ("changes", "reported"),
    [
        ({START: TOLD}, [f"{START}:{len(TOLD.splitlines())}: S029"]),
        ({START: f"---\nshown: yes\n---\n{TOLD}"}, []),
        ({"docs/los.md": HIDDEN}, []),  # no page leads there
        ({START: f"{TEXTS[START]}\n[Later](later.md)\n", "docs/later.md": HIDDEN}, ["S029"]),
        (
            {
                CONFIG: "nav: [index.md, later.md]\n",
                "docs/later.md": f"---\nrelease: after\n---\n{HIDDEN}\n",
            },
            [],
        ),
        ({START: TOLD, CONFIG: "exclude_docs: index.md\n"}, []),  # MkDocs alone knows what is left
    ],
)
def test_a_page_by_hand_that_tells_a_secret_is_told(
    changes: Mapping[str, str], reported: list[str]
) -> None:
    problems = report(changes)

    assert [problem[-len(of) :] for problem, of in zip(problems, reported, strict=True)] == reported


HEADS = "# Later\n\n## Een kop\n\n## Een kop\n\n<a name='oud'></a> En { #hier }\n"


@pytest.mark.parametrize(
    ("link", "is_lost"),
    [
        ("#een-kop", False),
        ("#weg", True),
        ("index.md#weg", True),
        ("more.md#een-kop_1", False),
        ("more.md#een-kop_2", True),
        ("more.md#oud", False),
        ("more.md#Een-kop", True),
        ("casussen/index.md#weg", False),  # a page of ours: a build tells
        ("https://example.org/#weg", False),
    ],
)
def test_a_link_to_a_place_that_a_page_has_not_is_told(link: str, *, is_lost: bool) -> None:
    start = f"# Start\n\n[Er]({link}) en [meer](more.md).\n\n## Een kop\n"

    problems = report({START: start, "docs/more.md": HEADS})

    assert problems == ([f"{START}:3:6: S022"] if is_lost else [])


@pytest.mark.parametrize(
    ("html", "reported"),
    [
        ('<svg><use href="#x"></use></svg>', [f"{START}:3:17: S022"]),
        ('<svg><symbol id="x"></symbol><use href="#x"></use></svg>', []),
        ('<a href="#weg">Er</a>', [f"{START}:3:10: S022"]),
    ],
)
def test_a_place_that_the_html_of_a_page_asks_for_in_vain_is_told(
    html: str, reported: list[str]
) -> None:
    assert report({START: f"# Start\n\n{html}\n"}) == reported


def test_where_places_may_have_other_names_a_build_tells() -> None:
    config = "markdown_extensions: [{toc: {slugify: !!python/name:kit.names }}]\n"

    assert report({START: "# Start\n\n[Er](#weg).\n", CONFIG: config}) == []


def client(width: float = 25.4) -> PptxTemplate:
    """A presentation of a client, with slides so wide, in cm."""
    presentation, out = Presentation(), BytesIO()
    presentation.slide_width = Cm(width)
    presentation.save(out)
    return PptxTemplate("klant.pptx", out.getvalue())


@pytest.mark.parametrize(
    ("template", "settings", "said"),
    [
        (client(), "", []),
        (client(8), "", [(CASE, "P002")] * 3),
        (PptxTemplate("klant.pptx", b"PK half a file"), "", [("klant.pptx", "P003")]),
        (client(), "\n  layouts: {quote: Blanco}\n", [("roleplays/kit.yml", "P009")]),
    ],
)
def test_slides_are_looked_at_on_the_layouts_of_a_client(
    template: PptxTemplate, settings: str, said: list[tuple[str, str]]
) -> None:
    kit = "roleplays/kit.yml"
    project = files({kit: TEXTS[kit].replace("style:", f"style:{settings}")})

    problems = full_check(project, template).problems

    assert full_check(project).problems == ()
    assert [(problem.position.path, problem.code) for problem in problems] == said
