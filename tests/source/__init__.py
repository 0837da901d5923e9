from textwrap import dedent

from oefenkoffer.source import parse


def reported(text: str | bytes) -> list[str]:
    """LineColumn and code of each problem, for a text as it would be typed."""
    data = text if isinstance(text, bytes) else dedent(text).encode()
    return [
        f"{problem.position.line}:{problem.position.column} {problem.code.name}"
        for problem in parse("case.yml", data).problems
    ]
