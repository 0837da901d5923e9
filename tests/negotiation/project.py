"""The published game as somebody types it: a whole small workshop with a format of its own."""

from collections.abc import Mapping
from textwrap import dedent, indent

from oefenkoffer.model import Files, Workshop, read
from tests.negotiation.harbour import LIMITS, POINTS, TEXTS
from tests.negotiation.views import NAMES

CASE = "roleplays/cases/harbour.yml"
FORMAT = "roleplays/format.yml"
KIT = "roleplays/kit.yml"

OWN_FORMAT = dedent("""\
    title: Negotiation
    roles:
      party:
        title: Party
        plural: Parties
        practises: yes
        least: 2
        times: no
        card: [situation, secret, issues, voting, points]
    parts:
      situation: {on: case, kind: text, label: The situation, readers: everyone, required: yes}
      issues: {on: case, kind: issues, label: What is on the table, readers: everyone}
      voting: {on: case, kind: voting, label: When a deal passes, readers: everyone}
      secret: {on: role, kind: text, label: Only you know this, readers: holder, required: yes}
      points:
        on: role
        kind: points
        label: Your points
        readers: [holder, afterwards]
        out_of: 100
    """)

OWN_KIT = dedent("""\
    title: Westhaven
    subtitle: A day of negotiation
    language: en
    stop_word: Stop.
    derole: Say your own name.
    """)


def typed_issues() -> str:
    """Some options as a row, and those of one issue by name."""
    rows = []
    for key, (title, *options) in TEXTS.items():
        rows.append(f"{key}:\n  title: {title}\n  options:")
        named = (f"    {key}{n}: {option!r}" for n, option in enumerate(options, 1))
        rows += named if key == "E" else (f"    - {option!r}" for option in options)
    return "\n".join(rows)


def typed_role(key: str, points: str, limit: int, bonus: int) -> str:
    rows = [", ".join(row.split()) for row in points.split(" · ")]
    lines = [
        f"{key}:",
        "  plays: party",
        f"  title: {NAMES[key]}",
        f"  secret: Nobody knows what {key} wants.",
        "  points:",
        f"    limit: {limit}",
        *([f"    bonus: {bonus}"] if key == "company" else []),
        "    issues:",
        *(f"      {issue}: [{row}]" for issue, row in zip(TEXTS, rows, strict=True)),
    ]
    return "\n".join(lines)


def typed_case(points: Mapping[str, str], limits: Mapping[str, int], bonus: int) -> str:
    lines = [
        "title: The Harbour Sports Park",
        "situation: A company wants to build a park in the harbour.",
        "issues:",
        indent(typed_issues(), "  "),
        "voting: {agree: 5, must: [company, ministry]}",
        "roles:",
        *(indent(typed_role(key, points[key], limits[key], bonus), "  ") for key in points),
        "",
    ]
    return "\n".join(lines)


HARBOUR_CASE = typed_case(POINTS, LIMITS, bonus=10)

PROJECT: Mapping[str, str] = {FORMAT: OWN_FORMAT, KIT: OWN_KIT, CASE: HARBOUR_CASE}


def files(changes: Mapping[str, str] | None = None) -> Files:
    return Files({path: text.encode() for path, text in {**PROJECT, **(changes or {})}.items()})


def edited(old: str, new: str, path: str = CASE) -> Files:
    """The project with `new` in the place of `old`, which stands there once."""
    assert PROJECT[path].count(old) == 1, f"{old!r} stands {PROJECT[path].count(old)} times"
    return files({path: PROJECT[path].replace(old, new)})


def workshop(project: Files | None = None) -> Workshop:
    return read(project or files())
