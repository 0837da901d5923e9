"""The closed sets of words that several parts share, each written down once."""

from typing import Literal, get_args

Language = str
"""The code of a language, such as `nl`, `fy` or `de-AT`; `kit.yml` names one that has labels."""

PACKAGED: tuple[Language, ...] = ("nl", "en", "de", "fr", "es")
"""The languages whose labels are at hand; a kit brings those of any other itself."""

Spoken = Literal["nl", "en"]
"""A language of the command line, and of the problems that it reports."""

SPOKEN: tuple[Spoken, ...] = get_args(Spoken)

FOREIGN: Spoken = "en"
"""What is spoken where nothing says which language it should be."""

USUAL_FORMAT = "conversation"
"""The format of a kit that names none."""

LEFT_BY_SYSTEM = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
"""What a system leaves in a folder that its owner takes for empty, in small letters."""

LONGEST_NAME = 60
"""Characters in the name of a case or a session plan."""

RESERVED_NAMES = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(10)
}
"""What Windows takes for a device, whatever stands behind a dot; in small letters."""

SCHEMAS = ".schemas"
"""The folder of a workshop with what an editor knows of its files."""

FILES_OF_KIND = {
    "case": "roleplays/cases/**/*.yml",
    "session": "roleplays/sessions/**/*.yml",
    "kit": "roleplays/kit.yml",
    "method": "roleplays/method.yml",
    "forms": "roleplays/forms.yml",
    "format": "roleplays/format.yml",
}
"""The files of a workshop that people write, by their kind."""

Release = Literal["before", "after", "team"]
RELEASES: tuple[Release, ...] = get_args(Release)
"""What is public: the situations, then the answers as well, then what a team practises itself."""


def is_over(release: Release) -> bool:
    """Whether the workshop was held, so that its answers are public."""
    return release != "before"


def has_come(wanted: Release, release: Release) -> bool:
    """Whether what waits for a release is public at this one."""
    return RELEASES.index(wanted) <= RELEASES.index(release)


Audience = Literal["participants", "trainer"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
"""Whom a site is for."""

PaperKind = Literal[
    "cards",
    "cards_duplex",
    "form",
    "handout",
    "cheat_sheet",
    "guide",
    "slides",
    "slides_with_notes",
    "slides_to_write_on",
    "sheet",
    "booklet",
    "pocket",
    "deals",
    "scores",
    "agreement",
    "injects",
    "events",
    "events_watched",
    "documents",
    "name_signs",
    "team",
    "set",
    "other",
]
"""What a file of the kit is, for pages and reports that list it."""
