"""What an author typed behind a `#` is found wherever YAML takes it for a remark."""

from oefenkoffer.source import parse
from oefenkoffer.source.remarks import remarks

TYPED = """\
# Above all
title: De balie # behind a text
text: |  # behind a bar
  # no remark, but a heading
  Regel met # teken
quoted: "a # b" # behind a quotation
long: 'over
  twee # regels'
list:   # behind a key
  - een#b # behind an item
  # on a line of its own
more: [a, # between brackets
  b]
## The end
"""


def test_each_remark_is_told_with_its_line() -> None:
    document = parse("case.yml", TYPED.encode())

    assert [*remarks(document)] == [
        (1, "Above all"),
        (2, "behind a text"),
        (3, "behind a bar"),
        (6, "behind a quotation"),
        (9, "behind a key"),
        (10, "behind an item"),
        (11, "on a line of its own"),
        (12, "between brackets"),
        (14, "The end"),
    ]


def test_a_file_that_nobody_can_read_has_none() -> None:
    assert not [*remarks(parse("case.yml", b"\xff\xfe\x00"))]
