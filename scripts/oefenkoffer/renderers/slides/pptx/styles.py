"""A language in, the type of titles and texts on every slide out."""

from oefenkoffer.renderers.slides.pptx.holders import LEVELS, above
from oefenkoffer.renderers.slides.pptx.places import BODY_SIZE, TITLE_SIZE
from oefenkoffer.renderers.slides.pptx.text import INDENT


def text_styles(language: str) -> str:
    """The three kinds of text that a master knows."""

    def run(size: int, bold: str = "") -> str:
        return (
            f'<a:defRPr sz="{size}"{bold} kern="1200" lang="{language}"><a:solidFill>'
            '<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/>'
            '<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
        )

    bold = ' b="1"'
    title = (
        '<a:lvl1pPr algn="l" rtl="0"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef>'
        f'<a:spcPct val="0"/></a:spcBef><a:buNone/>{run(TITLE_SIZE * 100, bold)}</a:lvl1pPr>'
    ).replace("+mn-", "+mj-")
    body = "".join(
        f'<a:lvl{level}pPr marL="{INDENT * level}" indent="-{INDENT}" algn="l" rtl="0">'
        f'{above(BODY_SIZE)}<a:buClr><a:schemeClr val="accent1"/>'
        f'</a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>{run(BODY_SIZE * 100)}'
        f"</a:lvl{level}pPr>"
        for level in range(1, LEVELS + 1)
    )
    other = f"<a:defPPr>{run(1800)}</a:defPPr>"
    return (
        f"<p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle>"
    )
