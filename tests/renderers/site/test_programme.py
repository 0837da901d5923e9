from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.programme import Programme, ProgrammeBlock
from oefenkoffer.renderers.site.programme import programme_page
from oefenkoffer.renderers.site.shortcodes import Download, ShortcodeValues, expanded
from tests.sample import workshop

SAMPLE = workshop()
BRAND = branding_of(SAMPLE)
METHOD = method_view(SAMPLE.method)
MORNING = Programme(
    id="ochtend",
    title="Een ochtend",
    start=540,
    end=750,
    day="2026-12-03",
    blocks=(ProgrammeBlock(540, "Welkom"), ProgrammeBlock(630, "Pauze & koffie")),
)


def test_page_tells_what_begins_when_and_when_it_is_over() -> None:
    assert (
        programme_page((MORNING,), BRAND)
        == """\
---
title: "Programma"
search_words:
  - "hoe laat, tijd, begint, eindigt, pauze, lunch, rooster, agenda, dagindeling"
---

<h1 id="titel">Programma</h1>
<div class="ok-programme">
<h2 id="ochtend">Een ochtend</h2>
<p><time datetime="2026-12-03" data-today="Vandaag">2026-12-03</time> ·
9.00 tot 12.30 uur · 3 uur 30 minuten</p>
<ol class="ok-times">
<li><b>9.00</b> <span>Welkom</span></li>
<li><b>10.30</b> <span>Pauze &amp; koffie</span></li>
<li><b>12.30</b> <span>Einde</span></li>
</ol>
</div>
"""
    )


def test_page_that_asks_gets_a_link_to_each_programme() -> None:
    asks = "# Start\n\n<!-- oefenkoffer: programme -->\n"

    found = expanded(asks, "theorie/a.md", ShortcodeValues(METHOD, programmes=(MORNING,)), BRAND)

    assert 'href="../programma.html#ochtend">Programma: Een ochtend</a>' in found
    assert "9.00 tot 12.30 uur" in found
    assert expanded(asks, "index.md", ShortcodeValues(METHOD), BRAND) == "# Start\n\n\n\n"


def test_page_that_asks_gets_what_can_be_taken_home() -> None:
    papers = (Download("Spiekkaart (PDF)", "print/spiekkaart.pdf"),)

    found = expanded(
        "<!-- oefenkoffer: papers -->",
        "theorie/a.md",
        ShortcodeValues(METHOD, papers=papers),
        BRAND,
    )

    assert '<li><a href="../print/spiekkaart.pdf">Spiekkaart (PDF)</a></li>' in found
