"""Report which files in `docs/` stand where one of ours belongs."""

from collections.abc import Container, Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from oefenkoffer.mkdocs_plugin.file_filter import is_in_docs
from oefenkoffer.model.files import DOCS, folded
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.renderers.site.theme_assets import ASSETS


def refuse_conflicts(files: Files, paths: Iterable[str], config: MkDocsConfig) -> None:
    """See to it that nothing which is made at these paths pushes away what somebody put there.

    Raises:
        KitProblems: each file in `docs/` that has one of these paths, whatever its capitals.
    """
    ours = set(map(folded, paths))
    problems = [
        Problem(
            Code.SAME_ADDRESS,
            Position(f"{DOCS}/{file.src_uri}"),
            {"address": file.src_uri, "other": "", "own": "yes"},
        )
        for file in files
        if is_in_docs(file, config) and _is_ours(folded(file.src_uri), ours)
    ]
    if problems:
        raise KitProblems(problems)


def _is_ours(path: str, ours: Container[str]) -> bool:
    return path in ours or path.startswith(f"{ASSETS}/")
