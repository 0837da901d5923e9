import re
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.deck import deck
from oefenkoffer.renderers.slides.html_page import (
    EMPTY,
    desk_script,
    desk_style,
    html,
    own_script,
    own_style,
)
from tests.renderers.slides.decks import SAMPLE, cases, library, sample_deck, words
from tests.views import with_part

SCRIPT_AND_STYLE = 28_000
"""Bytes: a deck that is sent by mail should weigh little more than its fonts."""

SPEAKER = 7_000
"""Bytes that only the speaker's own window reads."""


class Sections(HTMLParser):
    """The words of each `<section>`, and every address in an attribute."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.addresses: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "section":
            self.inside = True
            self.said.append("")
        self.addresses += [
            value or ""
            for name, value in attrs
            if name in {"src", "href", "action", "srcset"} and not (value or "").startswith("#")
        ]

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "section"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.said[-1] += data


def sections(page: str) -> Sections:
    found = Sections()
    found.feed(page)
    found.said = [" ".join(text.split()) for text in found.said]
    return found


def test_each_section_says_what_its_slide_says() -> None:
    slides = sample_deck().slides

    said = sections(html(sample_deck(), library())).said

    assert len(said) == len(slides)
    assert [
        [text for text in words(slide) if text not in section]
        for slide, section in zip(slides, said, strict=True)
    ] == [[] for _ in slides]


def test_page_names_no_address_outside_itself_and_holds_a_picture_once() -> None:
    picture = Picture("balie.PNG", b"beeld", "Een balie.")
    case = with_part(cases()[0], "picture", picture)

    page = html(deck([case, case], method_view(SAMPLE.method), library()), library())

    assert sections(page).addresses == [f"{EMPTY}#balie.PNG"] * 2
    assert page.count("data:image/png;base64,YmVlbGQ=") == 1
    assert re.findall(r"(?:https?:)?//\w|@import|url\((?!data:)", page_without_fonts(page)) == []


def page_without_fonts(page: str) -> str:
    return re.sub(r"base64,[A-Za-z0-9+/=]+", "", page)


def test_policy_lets_in_this_style_and_this_script_only() -> None:
    page = html(sample_deck(), library())
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    script = re.search(r"<script type=\"module\">(.*?)</script>", page, re.DOTALL)
    assert style
    assert script

    policy = re.search(r'Security-Policy" content="([^"]*)"', page)

    assert policy
    assert policy[1].replace("&#39;", "'") == (
        f"default-src 'none'; style-src {hashed(style[1])}; script-src {hashed(script[1])}; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_text_of_a_case_is_never_code() -> None:
    case = cases()[0]
    evil = replace(case, head=replace(case.head, title="</title><script>alert(1)</script>"))

    page = html(deck([evil], method_view(SAMPLE.method), library()), library())

    assert page.count("<script") == 1


def test_fonts_are_whole_and_inside() -> None:
    fonts = re.findall(r"data:font/woff2;base64,([A-Za-z0-9+/=]+)", html(sample_deck(), library()))

    assert [b64decode(font)[:4] for font in fonts] == [b"wOF2", b"wOF2"]


def test_page_is_equal_every_time() -> None:
    assert html(sample_deck(), library()) == html(sample_deck(), library())


def test_deck_without_answers_holds_none_of_them() -> None:
    kept = html(sample_deck(answers=False), library())

    answers = ("Anderen wachtten", "Wat vervelend", "Eén reden is")
    assert [text for text in answers if text in kept] == []
    assert "Anderen wachtten" in html(sample_deck(), library())


def test_notes_stay_off_the_page_unless_it_is_for_the_speaker() -> None:
    shared, own = (html(sample_deck(), library(), speaker=speaker) for speaker in (False, True))

    seen = ["Eén reden, in gewone taal." in page for page in (shared, own)]
    assert seen == [False, True]
    assert ["presenter=" in page or 'has("presenter")' in page for page in (shared, own)] == [
        False,
        True,
    ]


def test_script_and_style_stay_small() -> None:
    shared, own = (
        len((own_style(speaker=speaker) + own_script(speaker=speaker)).encode())
        for speaker in (False, True)
    )
    desk = len((desk_style() + desk_script()).encode())

    assert (shared <= SCRIPT_AND_STYLE, own <= SCRIPT_AND_STYLE, desk <= SPEAKER) == (True,) * 3


def test_part_of_the_speaker_lies_in_a_page_that_does_not_read_it() -> None:
    shared, own = (html(sample_deck(), library(), speaker=speaker) for speaker in (False, True))
    inert = re.search(r"<template id=\"speaker\">(.*)</template>", own, re.DOTALL)
    parts = (desk_style(), desk_script(), '<aside id="desk"')

    assert inert
    assert [(own.count(part), inert[1].count(part)) for part in parts] == [(1, 1)] * 3
    assert "<template" not in shared


def test_policy_of_the_speaker_lets_in_both_styles_and_both_scripts() -> None:
    page = html(sample_deck(), library(), speaker=True)
    inside = [
        *re.findall(r"<style>(.*?)</style>", page, re.DOTALL),
        *re.findall(r"<script(?: type=\"module\")?>(.*?)</script>", page, re.DOTALL),
    ]

    policy = re.search(r'Security-Policy" content="([^"]*)"', page)

    assert policy
    assert len(inside) == 4
    assert [text for text in inside if hashed(text) not in policy[1].replace("&#39;", "'")] == []


def test_sentence_with_a_list_stays_well_formed() -> None:
    case = with_part(cases()[0], "debrief", (parse("Wat?\n\n- een\n- twee"),))

    page = html(deck([case], method_view(SAMPLE.method), library()), library())

    assert '<ol start="1"><li>Wat?<ul><li>een</li><li>twee</li></ul></li></ol>' in page
