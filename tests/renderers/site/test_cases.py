import re
from dataclasses import replace

import markdown
import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import CaseView, public_case
from oefenkoffer.audience.method import NO_METHOD, method_view
from oefenkoffer.markup import html_of, parse
from oefenkoffer.renderers.site.cases import (
    MOST_ON_ONE_PAGE,
    TAGS,
    case_page,
    cases_index,
    more_cases,
)
from oefenkoffer.renderers.site.shortcodes import case_cards
from tests.conftest import Golden
from tests.sample import workshop
from tests.views import with_part

SAMPLE = workshop()
BRAND = branding_of(SAMPLE)
METHOD = method_view(SAMPLE.method)


def case(*, released: bool) -> CaseView:
    return public_case(SAMPLE.cases[0], SAMPLE, released=released)


def test_page_before_the_workshop_shows_the_scene_and_what_will_come() -> None:
    assert (
        case_page(case(released=False), BRAND, METHOD, handout=None)
        == """\
---
title: "De boete voor een te laat boek"
tags:
  - "Aan de balie"
---

<h1 id="titel">De boete voor een te laat boek</h1>
<div class="ok-case">
<h2 id="situatie">De situatie</h2>
<div class="ok-situation"><p>Meneer Smit staat aan de balie. \
Hij brengt een boek <strong>twee weken</strong> te laat terug.</p></div>
<h2 id="doel">Na vandaag kun je dit</h2>
<ul>
<li>Je legt in één zin uit waarom de boete blijft.</li>
</ul>
<nav class="ok-path" aria-label="Spiekkaart" data-search-exclude>
<p>De tweeslag</p>
<ol>
<li class="ok-step--0"><a href="../spiekkaart.html#stap-1">Uitleggen</a></li>
<li class="ok-step--1"><a href="../spiekkaart.html#stap-2">Aandacht</a></li>
</ol></nav>
<p class="ok-later" data-search-exclude>Na de workshop staat hier ook het antwoord, \
met zinnen die je kunt gebruiken.</p>
<p class="ok-back" data-search-exclude><a href="index.html">Alle casussen</a> \
<a href="../spiekkaart.html">Spiekkaart</a></p>
</div>
"""
    )


def test_page_leads_to_no_method_where_there_is_none() -> None:
    page = case_page(case(released=False), BRAND, NO_METHOD, handout=None)

    assert re.findall("ok-path|spiekkaart", page) == []


def test_page_after_the_workshop_shows_the_answer(golden: Golden) -> None:
    golden(
        "site/case.md",
        case_page(case(released=True), BRAND, METHOD, handout="../print/hand-out.pdf"),
    )


def test_index_leads_to_every_case_in_order(golden: Golden) -> None:
    cases = tuple(public_case(found, SAMPLE, released=False) for found in SAMPLE.cases)

    golden("site/cases.md", cases_index(cases, BRAND))


def test_index_of_cases_without_a_choice_has_no_list_by_topic() -> None:
    bare = replace(case(released=False), parts=())

    assert [TAGS in cases_index((it,), BRAND) for it in (bare, case(released=False))] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("released", "keeps", "first_step"),
    [
        (False, True, "Kies de situatie die je oefent. Het antwoord komt hier na de training."),
        (False, False, "Kies de situatie die je oefent."),
        (True, True, "Kies de situatie die je oefende. Nu staat ook het antwoord erbij."),
    ],
)
def test_start_page_promises_what_comes_after_the_day(
    *, released: bool, keeps: bool, first_step: str
) -> None:
    cards = case_cards((replace(case(released=released), keeps=keeps),), BRAND, ".")

    assert cards["first_step"] == first_step


def many(number: int) -> tuple[CaseView, ...]:
    one = case(released=False)
    return tuple(replace(one, head=replace(one.head, id=f"casus-{n}")) for n in range(number))


def test_a_long_list_comes_in_pages_that_hold_each_case_once() -> None:
    cases = many(120)

    first, *others = (
        cases_index(cases, BRAND),
        *(text for _, text in more_cases(cases, BRAND)),
    )

    linked = re.findall(r'<li><a href="(?:\.\./)?(casus-\d+)\.html"', first + "".join(others))
    assert linked == [case.head.id for case in cases]
    assert [page.count('aria-current="page"') for page in (first, *others)] == [1, 1, 1]
    assert re.findall(r'<a href="([^"]+)">(\d+–\d+)</a>', others[0]) == [
        ("../index.html", "1–50"),
        ("3.html", "101–120"),
    ]
    assert TAGS not in first


def test_a_list_of_ordinary_length_is_one_page() -> None:
    cases = many(MOST_ON_ONE_PAGE)

    page = cases_index(cases, BRAND)

    assert (page.count("<li><a"), "aria-current" in page, TAGS in page) == (
        MOST_ON_ONE_PAGE,
        False,
        True,
    )
    assert list(more_cases(cases, BRAND)) == []


@pytest.mark.parametrize(
    "typed",
    [
        "Dat is { .klas } en {#anker}",
        "2 * 3 * 4 en _zo_ en __init__",
        "a &amp; b < c & d",
        "<script>alert(1)</script>",
        "[naam](niet-een-adres) en <https://buiten>",
        "{{ koffer }} en {% raw %}",
        "--8<-- en $x$",
    ],
)
def test_what_an_author_types_reaches_the_reader_as_markup_made_of_it(typed: str) -> None:
    text = parse(typed)

    page = case_page(
        with_part(case(released=False), "situation", text), BRAND, METHOD, handout=None
    )
    _, _, body = page.removeprefix("---\n").partition("---\n")

    html = markdown.markdown(body, extensions=["attr_list", "tables", "admonition", "md_in_html"])
    assert html.strip() == body.strip()
    assert html_of(text) in html


def test_title_is_escaped_for_themes_that_do_not() -> None:
    kept = case(released=False)
    titled = replace(kept, head=replace(kept.head, title='Jan & "Piet" <b>'))

    page = case_page(titled, BRAND, METHOD, handout=None)

    assert page.splitlines()[1] == r'title: "Jan &amp; \"Piet\" &lt;b&gt;"'
    assert '<h1 id="titel">Jan &amp; "Piet" &lt;b&gt;</h1>' in page
