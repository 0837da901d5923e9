"""Parse Markdown text into nodes, and turn nodes into HTML, data for Typst, or plain text.

Text is parsed once, here, and travels as nodes: whatever a person types can never become code
in a page or on paper.
"""

from oefenkoffer.markup.html import Source, html_of, inline_html_of
from oefenkoffer.markup.nodes import (
    Markup,
    Node,
    PictureFile,
    nodes_in,
    parts_of,
    plain_row,
    plain_text,
    shown,
    table_id,
)
from oefenkoffer.markup.parsing import (
    CURLY,
    LINK_TARGET,
    PLAIN,
    MarkupRefusedError,
    Quotes,
    marked_up,
    parse,
    parse_line,
    plain_line,
    typographic,
)
from oefenkoffer.markup.picture_addresses import is_elsewhere

__all__ = [
    "CURLY",
    "LINK_TARGET",
    "PLAIN",
    "Markup",
    "MarkupRefusedError",
    "Node",
    "PictureFile",
    "Quotes",
    "Source",
    "html_of",
    "inline_html_of",
    "is_elsewhere",
    "marked_up",
    "nodes_in",
    "parse",
    "parse_line",
    "parts_of",
    "plain_line",
    "plain_row",
    "plain_text",
    "shown",
    "table_id",
    "typographic",
]
