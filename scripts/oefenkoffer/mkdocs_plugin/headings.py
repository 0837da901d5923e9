"""The HTML of a page in, its table of contents out."""

import re

from mkdocs.structure.toc import AnchorLink, TableOfContents

HEADING = re.compile(r'<h(2) id="([^"]+)">(.*?)</h2>')


def contents(html: str, of_markdown: TableOfContents) -> TableOfContents:
    """The headings of generated HTML, followed by those that Markdown made below it."""
    known = {item.id for item in of_markdown}
    written = [
        AnchorLink(title, anchor, int(level))
        for level, anchor, title in HEADING.findall(html)
        if anchor not in known
    ]
    return TableOfContents([*written, *of_markdown])
