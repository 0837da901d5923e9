"""A stylesheet and the pages and scripts of a site in, it without what none of them can use out.

Two rules, neither of which can change how a page looks. A rule goes when each of its selectors asks
for a class, or for the value of an attribute, that stands in no page and no script, not even as a
word of its text. A custom property goes when nothing names it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial

_WORD = re.compile(r"[\w-]+")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_QUOTED = r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)"']*\)|\\."""
_SIGN = re.compile(rf"{_QUOTED}|[{{}};]", re.DOTALL)
_DECLARATION = re.compile(rf"(?:{_QUOTED}|[^;\"'\\])+;?", re.DOTALL)
_NAMED = re.compile(r"var\(\s*(--[\w-]+)")
_NESTED = re.compile(r"\([^()]*\)")
_ASKED = re.compile(r"""\.(-?[A-Za-z_][\w-]*)|\[[\w-]+=["']?([\w-]+)["']?\]""")

CONDITIONS = ("@media", "@supports")
"""What holds rules of its own; all else that begins with a sign stays as it is."""

SHORTEST = 4
"""A script may put a class together of `md-source__fact--` and a word: so long is a beginning."""


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Every word of the pages and scripts of a site: the names of classes are among them."""
    lines = {line for text in texts for line in text.splitlines()}  # pages share most of theirs
    return frozenset(_WORD.findall("\n".join(lines)))


def pruned(css: str, others: Iterable[str], words: frozenset[str]) -> str:
    """The stylesheet for a site.

    Args:
        css: a stylesheet of the theme.
        others: the other stylesheets of the site, which may name its custom properties.
        words: of the pages and scripts of the site.
    """
    stems = tuple(word for word in words if word.endswith("-") and len(word) >= SHORTEST)
    rules = "".join(_rules(_COMMENT.sub("", css), words, stems))
    named = frozenset(name for sheet in (rules, *others) for name in _NAMED.findall(sheet))
    return "".join(_without_properties(rules, words | named))


def _rules(css: str, words: frozenset[str], stems: tuple[str, ...]) -> Iterator[str]:
    for head, body in _blocks(css):
        if body is None:
            yield head
        elif head.startswith(CONDITIONS):
            if inner := "".join(_rules(body, words, stems)):
                yield f"{head}{{{inner}}}"
        elif head.startswith("@") or any(map(partial(_may_match, words, stems), _listed(head))):
            yield f"{head}{{{body}}}"


def _may_match(words: frozenset[str], stems: tuple[str, ...], selector: str) -> bool:
    """Whether all that a selector asks for is somewhere; what stands in brackets is not asked."""
    if "\\" in selector:
        return True
    asked = (found[1] or found[2] for found in _ASKED.finditer(_without_nested(selector)))
    return all(name in words or name.startswith(stems) for name in asked)


def _listed(head: str) -> list[str]:
    """The selectors of a rule; one with a comma in a string becomes two, each asking less."""
    return _without_nested(head).split(",")


def _without_nested(selector: str) -> str:
    before = None
    while before != selector:
        before, selector = selector, _NESTED.sub("", selector)
    return selector


def _without_properties(css: str, named: frozenset[str]) -> Iterator[str]:
    for head, body in _blocks(css):
        if body is None:
            yield head
        elif head.startswith(CONDITIONS):
            yield f"{head}{{{''.join(_without_properties(body, named))}}}"
        elif head.startswith("@") or "--" not in body:
            yield f"{head}{{{body}}}"
        else:
            kept = (found[0] for found in _DECLARATION.finditer(body))
            text = "".join(part for part in kept if _is_needed(part, named))
            if text:
                yield f"{head}{{{text}}}"


def _is_needed(declaration: str, named: frozenset[str]) -> bool:
    name = declaration.partition(":")[0].strip()
    return not name.startswith("--") or name in named


def _blocks(css: str) -> Iterator[tuple[str, str | None]]:
    """Each rule as its head and its body, and each statement, such as `@charset`, without one."""
    depth = start = opened = 0
    for sign in _SIGN.finditer(css):
        if sign[0] == "{":
            depth += 1
            if depth == 1:
                opened = sign.end()
        elif sign[0] == "}":
            depth -= 1
            if depth == 0:
                yield css[start : opened - 1].strip(), css[opened : sign.start()]
                start = sign.end()
        elif sign[0] == ";" and depth == 0:
            yield css[start : sign.end()].strip(), None
            start = sign.end()
