"""Each file in `bad/` stands beside the report that a Dutch author gets for it."""

from pathlib import Path

import pytest

from oefenkoffer.labels import report
from oefenkoffer.source import parse

BAD = Path(__file__).parent / "bad"


@pytest.mark.parametrize("path", sorted(BAD.glob("*.yml")), ids=lambda path: path.stem)
def test_a_bad_file_gets_the_report_beside_it(path: Path) -> None:
    document = parse(f"bad/{path.name}", path.read_bytes())

    reports = "\n\n".join(report(problem, "nl") for problem in document.problems)

    assert reports + "\n" == path.with_suffix(".nl.txt").read_text(encoding="utf-8")


def test_a_report_in_english() -> None:
    [problem] = parse("case.yml", b'opening_line: "I will not pay" she says.\n').problems

    assert (
        report(problem, "en")
        == """\
case.yml:1:32: Y023 this text starts with a quotation mark, but goes on after the second one
    opening_line: "I will not pay" she says.
                                   ^
  Hint: Put the text below a |, two spaces further. Then anything goes:
      opening_line: |
        "I will not pay" she says."""
    )


def test_what_the_hint_says_to_type_is_read_as_the_text_that_was_meant() -> None:
    typed = 'roles:\n  - task: "Ik" zegt: hij\n'
    [problem] = parse("case.yml", typed.encode()).problems
    lines = [f"  {line[6:]}" for line in problem.facts["block"].splitlines()]
    mended = "\n".join(["roles:", *lines, ""])

    document = parse("case.yml", mended.encode())

    assert (document.values, document.problems) == ({"roles": [{"task": '"Ik" zegt: hij\n'}]}, ())
