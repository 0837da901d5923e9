"""Turn the HTML of a page into its table of contents, and lead to the parts of a long page."""

from mkdocs.structure.toc import AnchorLink, TableOfContents

from oefenkoffer.html_tokens import elements, tokens
from oefenkoffer.labels import Labels
from oefenkoffer.renderers.site.html_templates import fill

LONG = 4
"""With so many parts a page gets links to them, for a phone, which shows no table of contents."""

END_OF_TITLE = "</h1>"


def table_of_contents(html: str, of_markdown: TableOfContents) -> TableOfContents:
    """The headings of generated HTML, followed by those that Markdown made below it."""
    anchors = {item.id for item in of_markdown}
    headings = [
        AnchorLink(title, heading.attributes["id"], 2)
        for heading, title in elements(tokens(html), {"h2"})
        if heading.attributes.get("id", "") not in {"", *anchors}
    ]
    return TableOfContents([*headings, *of_markdown])


def with_jumps(html: str, contents: TableOfContents, labels: Labels) -> str:
    """The page with links to its parts below its title; a short page as it is."""
    parts = [part for top in contents for part in (top.children if top.level == 1 else [top])]
    if len(parts) < LONG:
        return html
    links = fill("jumps.html.j2", parts=parts, label=labels.text("site.on_page"))
    title, end, rest = html.partition(END_OF_TITLE)
    # Why: above a page without a title the theme writes the one that its menu has.
    return f"{title}{end}\n{links}{rest}" if end else f"{links}{html}"
