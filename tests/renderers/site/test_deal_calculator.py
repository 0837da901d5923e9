import json
import re
from html import unescape
from typing import Any

from oefenkoffer.renderers.site.deal_calculator import deals_piece
from tests.negotiation.harbour import POINTS
from tests.negotiation.views import deals, english

LABELS = english().labels
SCRIPT = "../assets/oefenkoffer/points.js"


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def game(html: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(unescape(re.findall('data-game="([^"]*)"', html)[0]))
    return data


def test_all_points_stand_there_with_or_without_a_script() -> None:
    html = deals_piece(deals(), LABELS, script=SCRIPT)

    assert "All points Quay Sport Ministry of Tourism" in words(html)
    assert "A1 on the water, new islands too 14 0 0 15 0 14 A2" in words(html)
    assert "Limit 55 65 55 50 31 30" in words(html)
    assert f'<script defer src="{SCRIPT}"></script>' in html


def test_script_knows_the_points_and_the_rule() -> None:
    data = game(deals_piece(deals(), LABELS, script=SCRIPT))
    mayor = [[int(n) for n in row.split()] for row in POINTS["mayor"].split(" · ")]

    assert (data["agree"], data["must"]) == (5, [0, 1])
    assert data["sides"][5] == {"limit": 30, "bonus": 0, "points": mayor}


def test_what_can_be_counted_stands_there_and_what_passes() -> None:
    html = words(deals_piece(deals(), LABELS, script=SCRIPT))

    assert "deals there are 720 pass the vote 55 of these can be accepted by everybody 12" in html
    assert "Everybody can say yes · 12 A2 B3 C2 D2 E4 57 76 77 83 35 63 391" in html
    assert "A2 B1 C2 D3 E4 * 59 65 (22) 73 40 68 327" in html
    assert "A2 B1 C2 D3 E4 → A2 B2 C2 D2 E3" in html


def test_piece_of_a_page_has_no_blank_line_that_would_end_it() -> None:
    """In Markdown, HTML ends where a line is blank."""
    html = deals_piece(deals(), LABELS, script=SCRIPT)

    assert "\n\n" not in html
