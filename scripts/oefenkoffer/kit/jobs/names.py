"""The name of a job's files, which tells what sets it apart: other documents, another name."""

import hashlib
import re
from collections.abc import Iterator, Mapping

from oefenkoffer.kit.jobs.request import ResolvedRequest
from oefenkoffer.labels import Labels

LISTED = 3
"""Names that stand in the name of a file; more of them are counted."""
LONGEST = 90
"""Characters of a name before its ending; some systems stop at 255 bytes, with the folder."""
NUMBERED = ("groups", "copies", "start", "margin", "gutter")
CHOICES = ("duplex", "orientation", "order")
FLAGS = ("large_print", "black_and_white", "bleed")


def job_name(request: ResolvedRequest, labels: Labels, *, only_changed: bool = False) -> str:
    """The name, without `.pdf`: of the saved job or of the paper, then all else that was asked."""
    parts = [request.name or labels.text(f"file.{request.paper.name}"), *_told(request, labels)]
    if only_changed:
        parts.append(labels.text("job_name.changed"))
    name = "-".join(part for part in parts if part)
    return name if len(name) <= LONGEST else f"{name[:LONGEST]}-{_digest(name)}"


def _told(request: ResolvedRequest, labels: Labels) -> Iterator[str]:
    """What was asked beyond the saved job, in words for a file."""
    asked = {
        name: value for name, value in request.fields.given.items() if name not in request.saved
    }
    yield from (safe(asked.get(name, "")) for name in ("session", "date"))
    for name in ("cases", "roles", "forms"):
        yield _list(asked.get(name, ()), name, labels)
    usual = _usual(request)
    for name in ("size", "stock", "paper"):
        if asked.get(name) != usual.get(name):  # a card of A4 is not what A4 paper is
            yield safe(asked.get(name, ""))
    for name in NUMBERED:
        if name in asked:
            yield safe(labels.text(f"job_name.{name}", n=asked[name]))
    for name in CHOICES:
        if name in asked and asked[name] != usual.get(name):
            yield labels.text(f"job_name.{name}_{asked[name]}")
    yield from (labels.text(f"job_name.{name}") for name in FLAGS if name in asked)


def _usual(request: ResolvedRequest) -> Mapping[str, str]:
    """Choices that say no more than nothing at all."""
    fields, ways = request.fields, request.paper.choices.get("duplex", ("none",))
    papers = request.paper.choices.get("paper", ("A4",))
    of_cards = "long" if fields.split else "none"
    return {
        "paper": papers[0],
        "duplex": ways[0] if request.paper.contents else of_cards,
        "order": "group" if fields.groups else "case",
    }


def _list(names: tuple[str, ...], field: str, labels: Labels) -> str:
    if len(names) <= LISTED:
        return "-".join(map(safe, names))
    return f"{labels.text(f'job_name.{field}', n=len(names))}-{_digest(' '.join(names))}"


def safe(text: str) -> str:
    """What every system takes in the name of a file."""
    return re.sub(r"[^\w.,-]+", "-", text).strip("-.")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:4]
