"""Labels in words of the kit's own."""

from collections.abc import Iterator

from oefenkoffer.labels import braced, label_facts, people
from oefenkoffer.model.checks.unprintable import missing_signs
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.own_labels import OwnLanguage, label_faults
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem
from oefenkoffer.typesetting.typeface import Typeface


def in_settings(settings: Parsed[Settings], _: Files) -> Iterator[Problem]:
    """A label in other words is a label that there is, and names only what that label can name.

    Good: `labels: {card.persona: Your part, card.group: "table {n}"}`.
    Bad: `labels: {card.persoan: Your part}`, which no paper has; `card.group: "table {number}"`, of
    which the braces would be printed; `file.cards: My cards`, as the name of a file has no spaces.
    """
    for name, text in (settings.model.labels or {}).items():
        for code, facts in label_faults(name, text, settings.model.exercise):
            is_unknown = code is Code.NO_SUCH_LABEL
            position = settings.source_map.position(("labels", name), of_key=is_unknown)
            yield Problem(code, position, facts)


def of_language(language: OwnLanguage, typeface: Typeface | None) -> Iterator[Problem]:
    """The labels of a language beside the kit are labels that there are, and name what ours name.

    Good: `roleplays/labels/fy.yml` with `card: {group: "groep {n}"}`.
    Bad: `card: {groep: "groep {n}"}`; `card: {group: groep}`, which does not say which group it is.
    """
    source = language.source_map
    for name, text in language.labels.items():
        location = language.locations[name]
        wrong = list(label_faults(name, text)) or list(_left_out(name, text))
        for code, facts in wrong:
            position = source.position(location, of_key=code is Code.NO_SUCH_LABEL)
            yield Problem(code, position, facts)
        for sign, facts in missing_signs(text, typeface):
            yield Problem(Code.SIGN_NOT_IN_FONT, source.find(location, sign), facts)


def _left_out(name: str, text: str) -> Iterator[tuple[Code, dict[str, str]]]:
    """What the English label names and this one does not; for one, a number goes without saying."""
    needed = label_facts()[name] - people() - {*braced(text)}
    if needed and not name.endswith("_one"):
        yield Code.LABEL_LEAVES_OUT, {"label": name, "left_out": ", ".join(sorted(needed))}
