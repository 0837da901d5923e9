"""Give a page its HTML without Markdown, where that is known before.

To read a page as Markdown takes longer than all else that is done with it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from oefenkoffer.html_tokens import tokens


@dataclass(frozen=True)
class _Rendered:
    """What Markdown makes of a page: its HTML, contents, title, and the places in it."""

    html: str
    contents: TableOfContents
    title: str | None
    anchors: frozenset[str]


Known = Callable[[str, MkDocsConfig], _Rendered | None]
"""What is known of a page, by its text."""

KeptPages = dict[str, tuple[object, _Rendered]]
"""By the path of a page, of what it was made and what became of it."""


def render_html(page: Page) -> None:
    """Take a page of HTML as it stands, unless a plugin puts Markdown into it.

    Without an empty line its HTML never ends, and Markdown leaves it alone.
    """

    def known(text: str, _config: MkDocsConfig) -> _Rendered | None:
        html = text.strip("\n")
        if "\n\n" in html:
            return None
        anchors = {anchor for token in tokens(html) if (anchor := token.attributes.get("id"))}
        return _Rendered(html, TableOfContents([]), None, frozenset(anchors))

    _render(page, known)


def render_once(page: Page, kept: KeptPages) -> None:
    """Take of a page that is the same as before what became of it then."""
    path = page.file.src_uri

    def known(text: str, config: MkDocsConfig) -> _Rendered | None:
        made_of, rendered = kept.get(path, (None, None))
        return rendered if made_of == _made_of(text, config) else None

    def keep(text: str, config: MkDocsConfig) -> None:
        anchors = frozenset(page.present_anchor_ids or ())
        rendered = _Rendered(page.content or "", page.toc, page._title_from_render, anchors)  # noqa: SLF001
        kept[path] = _made_of(text, config), rendered

    _render(page, known, keep)


def _made_of(text: str, config: MkDocsConfig) -> object:
    return text, tuple(config.markdown_extensions), repr(config.mdx_configs)


def _render(
    page: Page, known: Known, keep: Callable[[str, MkDocsConfig], None] | None = None
) -> None:
    """Let MkDocs render a page only if nothing is known of the text that all plugins left it."""

    def render(config: MkDocsConfig, files: Files) -> None:
        text = page.markdown or ""
        rendered = known(text, config)
        if rendered:
            page.content, page.toc = rendered.html, rendered.contents
            page.present_anchor_ids = set(rendered.anchors)
            page._title_from_render = rendered.title  # noqa: SLF001 (only `render` sets it)
        else:
            type(page).render(page, config, files)
            if keep:
                keep(text, config)

    page.render = render  # type: ignore[method-assign]
