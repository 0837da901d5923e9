from oefenkoffer.labels import catalogue
from oefenkoffer.mkdocs_plugin.navigation import for_participants, for_trainer

LABELS = catalogue("nl")
NAV: list[object] = [
    {"Start": "index.md"},
    "casussen/index.md",
    {"Lezen": ["theorie/nee.md", "handleiding/printen.md"]},
    {"Handleiding": ["handleiding/index.md", {"Printen": "handleiding/printen.md"}]},
]


def test_participants_see_no_trace_of_the_manual() -> None:
    assert for_participants(NAV, (), LABELS) == [
        {"Start": "index.md"},
        "casussen/index.md",
        {"Lezen": ["theorie/nee.md"]},
    ]


def test_programme_is_listed_once_a_session_plan_shows_it() -> None:
    nav: list[object] = [{"Start": "index.md"}, "programma.md"]

    assert for_participants(nav, ("index.md", "programma.md"), LABELS) == nav
    assert for_participants(nav, ("index.md",), LABELS) == [{"Start": "index.md"}]
    assert "programma.md" not in str(for_trainer(nav, ("index.md",), LABELS))


def test_trainer_finds_printing_and_the_session_plans_second_and_the_manual_last() -> None:
    names = ("keys-case.md", "casus.md", "printen.md", "index.md", "a.png")
    manual = tuple(f"handleiding/{name}" for name in names)
    paths = (*manual, "index.md", "draaiboeken/hele-dag.md", "draaiboeken/dagdeel.md")

    assert for_trainer(NAV, paths, LABELS) == [
        {"Start": "index.md"},
        {
            "Voor de trainer": [
                "printen.md",
                "draaiboeken/dagdeel.md",
                "draaiboeken/hele-dag.md",
            ]
        },
        "casussen/index.md",
        {"Lezen": ["theorie/nee.md"]},
        {
            "Handleiding": [
                "handleiding/index.md",
                "handleiding/casus.md",
                "handleiding/printen.md",
                "handleiding/keys-case.md",
            ]
        },
    ]


def test_site_without_a_nav_stays_without() -> None:
    assert (for_participants(None, (), LABELS), for_trainer(None, (), LABELS)) == (None, None)
