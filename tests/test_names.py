"""A name stands for one thing: modules, classes, and what a function holds."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "scripts/oefenkoffer"

EMPTY_WORDS = {"found", "said", "made", "told"}
"""What tells nobody what it holds: `job`, `match`, `problems` do."""

SAME_THING: Mapping[str, str] = {
    "cards": "of a print job, and as they are set",
    "cases": "as views, on pages, and the rules about them",
    "day": "as a view, all its papers, and as they are set",
    "events": "as views, and as they are set",
    "forms": "typed, as a view, on a page and on paper, and the rules about them",
    "groups": "who sits with whom, and the command that tells it",
    "handouts": "as papers of a kit, and as they are set",
    "handwritten": "pages of an author, as the site has them and as the gate reads them",
    "method": "typed, as a view, and the rules about it",
    "model": "of a workshop, and of its slides",
    "negotiation": "what a deal is worth, as a view, and the rules about it",
    "own_labels": "read, and the rules about them",
    "page": "of a site: what it is made of, and what the gate finds on it",
    "page_pictures": "pictures of an author's pages: read, checked, and put on the site",
    "programme": "as a view, and on a page",
    "publish": "putting files in their places, and the command that does so for a host",
    "roles": "on a page, and the rules about them",
    "schema": "of the models, for ourselves, and for editors",
    "session": "typed, and as a view",
    "site": "as it is made, and as the gate looks through it",
    "site_settings": "of mkdocs.yml: completed for MkDocs, and the rules about them",
    "slides": "as outputs of a kit, and as they are made",
}
"""Modules and packages of one name: one thing on both sides of a wall."""

SAME_IDEA: Mapping[str, str] = {
    "Picture": "as typed, and as a view",
    "TableRow": "as typed, and on a page",
}
"""Classes of one name: one idea on both sides of a wall."""


@cache
def trees() -> Mapping[Path, ast.Module]:
    return {
        path.relative_to(PACKAGE): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def bound(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Every name that a module gives to something, and its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name, node.lineno


def test_modules_of_one_name_are_one_thing() -> None:
    places = defaultdict[str, list[str]](list)
    for path in trees():
        name = path.parent.name if path.stem == "__init__" else path.stem
        places[name].append(path.as_posix())

    assert {name for name, paths in places.items() if len(paths) > 1} == set(SAME_THING), places


def test_classes_of_one_name_are_one_idea() -> None:
    places = defaultdict[str, list[str]](list)
    for path, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                places[node.name].append(path.as_posix())
    repeated = {name: paths for name, paths in places.items() if len(paths) > 1}

    assert repeated.keys() == SAME_IDEA.keys(), repeated


def test_what_a_function_holds_is_called_what_it_is() -> None:
    assert [
        f"{path}:{line}: {name}"
        for path, tree in trees().items()
        for name, line in bound(tree)
        if name in EMPTY_WORDS
    ] == []
