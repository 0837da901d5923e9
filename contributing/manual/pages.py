# ruff: noqa: INP001 (hooks of MkDocs, no part of a package)
"""Add the pages with all keys to the manual, and tell commands as they are typed once installed."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from oefenkoffer import IN_CHECKOUT, INSTALLED
from oefenkoffer.model.loading.formats import packaged, packaged_names
from oefenkoffer.reference.manual_pages import how_tos, key_pages
from oefenkoffer.vocabulary import FILES_OF_KIND, SPOKEN

NAMES = {"en": "English", "nl": "Nederlands"}
KEYS = {"en": "All keys", "nl": "Alle sleutels"}
USUAL = "conversation"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for each kind of file; of cases, one for each format."""
    nav: list[object] = ["index.md"]
    for language in SPOKEN:
        texts = {
            f"case, {name}": key_pages(packaged(name), name, language, ["case"])["keys-case.md"]
            for name in packaged_names()
        }
        others = [kind for kind in FILES_OF_KIND if kind != "case"]
        pages = key_pages(packaged(USUAL), USUAL, language, others)
        texts |= dict(zip(others, pages.values(), strict=True))
        keys = []
        for title, text in texts.items():
            path = f"{language}/keys-{title.replace(', ', '-')}.md"
            files.append(File.generated(config, path, content=text))
            keys.append({title: path})
        first = ["index.md", *(path for path in how_tos(language) if path != "index.md")]
        listed = [f"{language}/{path}" for path in first]
        nav.append({NAMES[language]: [*listed, {KEYS[language]: keys}]})
    config.nav = nav
    return files


def on_page_markdown(markdown: str, **_: object) -> str:
    """A page as it is for who has the tool installed."""
    return markdown.replace(IN_CHECKOUT, INSTALLED)
