"""The HTML of a page in, its table of contents out."""

from mkdocs.structure.toc import AnchorLink, TableOfContents

from oefenkoffer.html_tokens import elements, tokens


def table_of_contents(html: str, of_markdown: TableOfContents) -> TableOfContents:
    """The headings of generated HTML, followed by those that Markdown made below it."""
    anchors = {item.id for item in of_markdown}
    headings = [
        AnchorLink(title, heading.attributes["id"], 2)
        for heading, title in elements(tokens(html), {"h2"})
        if heading.attributes.get("id", "") not in {"", *anchors}
    ]
    return TableOfContents([*headings, *of_markdown])
