from importlib.resources import files

import pytest

from oefenkoffer.renderers.site.search_scripts import (
    ANCHORS,
    BUNDLE,
    LAZY,
    WORKER,
    with_lazy_search,
    with_stems,
)

THEME = files("material") / "templates"
SCRIPTS = "assets/javascripts"
FOLDER = f"{SCRIPTS}/workers"


def worker() -> str:
    """The worker of the theme that is installed here."""
    found = [
        name
        for file in (THEME / FOLDER).iterdir()
        if WORKER.fullmatch(name := f"{FOLDER}/{file.name}")
    ]
    assert len(found) == 1
    return (THEME / found[0]).read_text(encoding="utf-8")


def test_our_part_stands_behind_the_worker_of_the_theme() -> None:
    text = with_stems(worker())

    assert text.index(ANCHORS[0]) < text.index("Builder.prototype.use = function")
    assert "sourceMappingURL" not in text


@pytest.mark.parametrize("anchor", ANCHORS)
def test_worker_that_was_changed_stays_as_it_is(anchor: str) -> None:
    changed = worker().replace(anchor, "?")

    assert with_stems(changed) == changed


def bundle() -> str:
    """The script of the theme that is installed here."""
    (found,) = (
        file for file in (THEME / SCRIPTS).iterdir() if BUNDLE.fullmatch(f"{SCRIPTS}/{file.name}")
    )
    return found.read_text(encoding="utf-8")


def test_script_of_the_theme_loads_its_search_later() -> None:
    text = with_lazy_search(bundle())

    assert [eager for eager in LAZY if eager in text] == []
    assert [lazy for lazy in LAZY.values() if lazy not in text] == []


@pytest.mark.parametrize("eager", LAZY)
def test_script_that_was_changed_stays_as_it_is(eager: str) -> None:
    changed = bundle().replace(eager, "?")

    assert with_lazy_search(changed) == changed
