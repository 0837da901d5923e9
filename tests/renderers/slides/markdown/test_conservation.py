"""What somebody types on a slide is on screen, in the PDF and in PowerPoint, or is a problem."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from string import ascii_lowercase

import pptx as python_pptx
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx.shapes.base import BaseShape

from oefenkoffer.problems import KitProblems, Problem
from oefenkoffer.renderers.slides.html_page import html
from oefenkoffer.renderers.slides.markdown import markdown_deck
from oefenkoffer.renderers.slides.model import Deck, Slide
from oefenkoffer.renderers.slides.paper import pdf
from oefenkoffer.renderers.slides.pptx import pptx
from tests.renderers.slides.decks import library
from tests.renderers.slides.kinds import drawn_file
from tests.renderers.slides.markdown.decks import PATH, sources

pytestmark = pytest.mark.uncounted

LINES = (
    "{w} {w}",
    "{w} {w}",
    "**{w}** *{w}* [{w}](https://voorbeeld.nl/)",
    "- {w}",
    "- {w}",
    "  - {w}",
    "1. {w}",
    "2) {w}",
    "> {w}",
    "> — {w}",
    "| {w} | {w} |",
    "|---|---|",
    "| {w} | {w} | {w} |",
    "| {w}",
    "# {w}",
    "## {w}",
    "## 3. {w}#",
    "### {w}",
    "#### {w}",
    "![{w}](balie.png)",
    "{w} ![{w}](balie.png) {w}",
    "- ![{w}](balie.png) {w}",
    "{w} | {w}",
    "--- | ---",
    "Stelling: {w}",
    "Keuze: {w} / {w}",
    "Opdracht: {w}",
    "Tijd: 5 minuten, {w}",
    "Tijd: 90 seconden, {w}",
    "Groep: {w}",
    "Nodig: {w}, {w}",
    "Vragen:",
    "Vragen: {w}",
    "Blok: 5 minuten",
    "Blok: 5 minuten, {w}",
    "Stap voor stap:",
    "Stap voor stap: {w}",
    "Pauze: 15 minuten",
    "Pauze: 15 minuten, {w}",
    "Hele dia:",
    "{{{{ stopwoord }}}}",
    "{{{{ stappen }}}}",
    "{{{{ programma }}}}",
    "{{{{ methode: {w} }}}}",
    "<b>{w}</b> &amp; \\{w} # {w}",
    "    {w}",
    "\t- {w}",
    "{w}  ",
    "Let op: {w}",
    "![{w}]({w}",
    "[{w}]()",
    "```",
    "***",
    "- ",
    "| |",
    ">",
    "",
    "",
)
SOURCES = replace(sources(), picture=lambda _: drawn_file())
ALIKE = (
    ("Stelling: {w}", "Keuze: {w} / {w}", "{w}", "- {w}"),
    ("Opdracht: {w}", "Tijd: 5 minuten, {w}", "Groep: {w}", "Nodig: {w}, {w}", "- {w}", ""),
    ("Vragen:", "Vragen: {w}", "- {w}", "1. {w}", "{w}", ""),
    ("### {w}", "{w}", "- {w}", "", "Stap voor stap:"),
    ("| {w} | {w} |", "|---|---|", "| {w} |", "| {w} | {w} | {w} |"),
    ("> {w}", ">> {w}", ">", "> — {w}", "> - {w}"),
    ("![{w}](balie.png)", "{w}", "- {w}", ""),
    ("| {w} | {w} |", "|---|---|", "{w} ![{w}](balie.png)", "{w}", "- {w}", "", ""),
    ("### {w}", "| {w} | {w} |", "|---|---|", "![{w}](balie.png)", "{w}", ""),
    ("Stelling: {w}", "Opdracht: {w}", "Tijd: 5 minuten", "| {w} |", "![{w}](balie.png)", ""),
    ("Pauze: 15 minuten", "{w}", "- {w}", "| {w} | {w} |", "|---|---|", "![{w}](balie.png)", ""),
    ("Hele dia:", "![{w}](balie.png)", "{w}", "- {w}", ""),
    ("- [{w}](#dag): {w}", "- [{w}](#dag)", "- {w}", "{w}", ""),
    ("> Huurder: {w}", "> Uitleggen: {w}", "> {w}", "{w}", ""),
    ("- {w}", "  - {w}", "    1. {w}", "1. {w}", "{w}", "#panic() $x$ {w}"),
)
"""Lines that make slides of one kind, mostly."""

TYPED = st.one_of(
    st.lists(st.sampled_from(LINES), max_size=6),
    st.sampled_from(ALIKE).flatmap(lambda lines: st.lists(st.sampled_from(lines), max_size=6)),
)
"""Lines of a slide below its title; `{w}` is a word that stands nowhere else."""


def word(number: int) -> str:
    """A word without letters that a font joins: kaab, kaac and so on."""
    first, second = divmod(number, len(ascii_lowercase))
    return f"k{ascii_lowercase[first]}{ascii_lowercase[second]}k".replace("f", "F")


def numbered(lines: list[str], start: int) -> str:
    """Lines with a word of their own in each place."""
    words = iter(range(start, start + 26 * 20))
    return (
        "\n".join(re.sub(r"\{w\}", lambda _: word(next(words)), line) for line in lines)
        .replace("{{{{", "{{")
        .replace("}}}}", "}}")
    )


def in_presentation(data: bytes) -> str:
    shapes = (
        s for slide in python_pptx.Presentation(io.BytesIO(data)).slides for s in slide.shapes
    )
    return " ".join(text for shape in shapes for text in _of_shape(shape))


def _of_shape(shape: BaseShape) -> Iterator[str]:
    yield str(shape.element.xpath("string(.//p:cNvPr/@descr)"))
    if shape.has_text_frame:
        yield shape.text_frame.text  # type: ignore[attr-defined]
    if shape.has_table:
        yield from (cell.text for row in shape.table.rows for cell in row.cells)  # type: ignore[attr-defined]


def in_pdf(data: bytes) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


def lost(deck: Deck, typed: str) -> dict[str, set[str]]:
    """The words of each output that are on none of its slides; a PDF shows no alt text."""
    words = set(re.findall(r"\bk[a-z]{2}k\b", typed, re.IGNORECASE))
    pictured = set(re.findall(r"!\[(k\w+)\]", typed))
    outputs = {
        "html": html(deck, library()),
        "pdf": in_pdf(pdf(deck, library())) + " ".join(pictured),
        "pptx": in_presentation(pptx(deck, library()).data),
    }
    return {
        name: missing
        for name, text in outputs.items()
        if (missing := words - set(re.findall(r"k[a-z]{2}k", text, re.IGNORECASE)))
    }


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(TYPED, min_size=8, max_size=14))
def test_every_word_is_on_every_output_or_its_slide_is_a_problem(typed: list[list[str]]) -> None:
    slides: list[Slide] = []
    shown: list[str] = []
    placeless: list[Problem] = []
    for number, lines in enumerate(typed):
        text = f"# Dag\n---\n## Dia\n{numbered(lines, number * 26)}\n"
        try:
            slides += markdown_deck(PATH, text, SOURCES).slides[1:]
            shown.append(text)
        except KitProblems as error:
            placeless += [problem for problem in error.problems if not problem.position.line]
    assert placeless == []
    if slides:
        assert lost(Deck("Dag", tuple(slides)), "\n".join(shown)) == {}
