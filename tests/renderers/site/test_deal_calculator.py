import json
import re
from html import unescape

from oefenkoffer.renderers.site.deal_calculator import deals_piece, points_piece
from tests.negotiation.harbour import POINTS
from tests.negotiation.views import NAMES, deals, english, points

LABELS = english().labels
SCRIPT = "../assets/oefenkoffer/points.js"


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def game(html: str) -> dict[str, object]:
    data: dict[str, object] = json.loads(unescape(re.findall('data-game="([^"]*)"', html)[0]))
    return data


def test_side_sees_its_own_points_without_a_script_too() -> None:
    html = points_piece(points("mayor").points, LABELS, script=SCRIPT)

    assert words(html).startswith(
        "A Where to build A1 on the water, new islands too 14 A2 mainly land, a few on the water 8 "
        "A3 on land and existing sites 0 B Nature B1 lasting damage within the law 12 "
    )
    assert words(html).endswith(
        "E5 nothing 10 limit 30 Start again Without JavaScript this page cannot add up for you. "
        "The points are here all the same."
    )
    assert f'<script src="{SCRIPT}"></script>' in html


def test_page_of_one_side_holds_no_other_side_and_no_vote() -> None:
    html = points_piece(points("mayor").points, LABELS, script=SCRIPT)
    data = game(html)

    assert data["rule"] is None
    assert data["sides"] == [
        {
            "name": "Mayor of Westhaven",
            "limit": 30,
            "bonus": 0,
            "points": [[int(n) for n in row.split()] for row in POINTS["mayor"].split(" · ")],
        }
    ]
    assert [name for name in NAMES.values() if name in html] == ["Mayor of Westhaven"]


def test_everybody_sees_all_points_when_all_are_known() -> None:
    html = deals_piece(deals(), LABELS, script=SCRIPT, counted=False)

    assert "All points Quay Sport Ministry of Tourism" in words(html)
    assert "A1 on the water, new islands too 14 0 0 15 0 14 A2" in words(html)
    assert "Limit 55 65 55 50 31 30" in words(html)
    assert game(html)["rule"] == {"agree": 5, "must": [0, 1]}
    assert "Pareto" not in html


def test_trainer_sees_what_can_be_counted_and_what_passes() -> None:
    html = words(deals_piece(deals(), LABELS, script=SCRIPT, counted=True))

    assert "deals there are 720 pass the vote 55 of these can be accepted by everybody 12" in html
    assert "Everybody can say yes · 12 A2 B3 C2 D2 E4 57 76 77 83 35 63 391" in html
    assert "A2 B1 C2 D3 E4 * 59 65 (22) 73 40 68 327" in html
    assert "A2 B1 C2 D3 E4 → A2 B2 C2 D2 E3" in html


def test_piece_of_a_page_has_no_blank_line_that_would_end_it() -> None:
    """In Markdown, HTML ends where a line is blank."""
    html = deals_piece(deals(), LABELS, script=SCRIPT, counted=True)

    assert "\n\n" not in html
