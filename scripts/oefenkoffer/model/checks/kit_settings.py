"""What `kit.yml` says of the house style, the language, the order of cases and sheets of labels."""

import re
from collections.abc import Iterator

from oefenkoffer.design.colours import LIGHT, READABLE, contrast
from oefenkoffer.design.geometry import A4
from oefenkoffer.labels import is_packaged, primary
from oefenkoffer.model.assets.glyphs import missing_characters
from oefenkoffer.model.assets.typefaces import typeface
from oefenkoffer.model.definitions.settings import HouseStyle, Settings
from oefenkoffer.model.files import Files, labels_file
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import suggestion, unknown
from oefenkoffer.problems import Code, Problem
from oefenkoffer.vocabulary import PACKAGED

MOST_SIGNS = 12
"""Signs that a problem names."""
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def low_contrast(settings: Parsed[Settings], _: Files) -> Iterator[Problem]:
    """Colours of the house style can be read on white paper, and white letters on them.

    Good: `accent: "#0b4f6c"`, whose contrast with white is 8.9.
    Bad: `accent: "#ffcc00"`, whose contrast with white is 1.5; 4.5 is what WCAG 2.2 asks of text.
    """
    style = settings.model.style
    for name in ("accent", *type(style).model_fields.keys() - HouseStyle.model_fields.keys()):
        ratio = contrast(getattr(style, name), LIGHT)
        if ratio < READABLE:
            facts = {"field": name, "contrast": f"{int(ratio * 10) / 10}", "least": str(READABLE)}
            position = settings.source_map.position(("style", name))
            yield Problem(Code.LOW_CONTRAST, position, facts)


def unusable_fonts(settings: Parsed[Settings], files: Files) -> Iterator[Problem]:
    """The house's own family of type can be read and embedded, and has what our words need.

    Good: `fonts: huisstijl/letters`, a folder with a regular, an italic and a bold file of one
    family.
    Bad: a folder with web fonts only, with two families, or with a family that has no ë.
    """
    folder = settings.model.style.fonts
    if folder is None:
        return
    position = settings.source_map.position(("style", "fonts"))
    family, faults = typeface(folder, files)
    yield from (Problem(code, position, facts) for code, facts in faults)
    missing = missing_characters(family, settings.model.language) if family else ()
    if family and missing:
        more = f" (+{len(missing) - MOST_SIGNS})" if len(missing) > MOST_SIGNS else ""
        facts = {"family": family.family, "signs": " ".join(missing[:MOST_SIGNS]) + more}
        yield Problem(Code.FONT_LACKS_SIGNS, position, facts)


def unknown_languages(settings: Parsed[Settings], files: Files) -> Iterator[Problem]:
    """The language of a kit is one that has labels: ours, or a file of the kit's own.

    Good: `language: de`; `language: fy` beside `roleplays/labels/fy.yml`.
    Bad: `language: fy` without that file; `language: Frysk`; `formerly: [dutch]`.
    """
    for index, former in enumerate(settings.model.formerly or ()):
        if not is_packaged(former):
            position = settings.source_map.position(("formerly", index))
            yield unknown(Code.NO_SUCH_FORMER_LANGUAGE, position, former, PACKAGED)
    language = settings.model.language
    wanted = labels_file(primary(language))
    is_code = LANGUAGE.fullmatch(language) is not None
    has_file = not {wanted, labels_file(language)}.isdisjoint(files.paths)
    if is_code and (is_packaged(language) or has_file):
        return
    facts = {
        "suggestion": suggestion(language, PACKAGED),
        "choices": ", ".join(PACKAGED),
        "wanted": wanted if is_code else labels_file("fy"),
    }
    yield Problem(Code.NO_SUCH_LANGUAGE, settings.source_map.position(("language",)), facts)


def wrong_order(settings: Parsed[Settings], files: Files) -> Iterator[Problem]:
    """The order of the cases names cases that exist, each of them once.

    Good: `case_order: [wachtlijst, keuken]` beside `cases/wachtlijst.yml` and `cases/keuken.yml`.
    Bad: `case_order: [keuken, keukens]` without a file `cases/keukens.yml`.
    """
    known = files.case_ids
    order = settings.model.case_order if known else ()  # that there is none is said elsewhere
    for index, case_id in enumerate(order):
        position = settings.source_map.position(("case_order", index))
        if case_id not in known:
            yield unknown(Code.NO_SUCH_CASE, position, case_id, known)
        elif case_id in order[:index]:
            yield Problem(Code.CASE_TWICE, position)


def labels_off_sheet(settings: Parsed[Settings], _files: Files) -> Iterator[Problem]:
    """The labels of a sheet stand on the sheet, and not over each other.

    Good: `columns: 2`, `width: 99`, `left: 5`: the last label ends 203 mm from the left.
    Bad: the same with `columns: 3`, which would print 92 mm beside the paper.
    """
    for name, sheet in settings.model.stock.items():
        size = sheet.measures
        leaves = any(end > edge for end, edge in zip(sheet.ends, A4, strict=True))
        if leaves or size["across"] < sheet.width or size["down"] < sheet.height:
            position = settings.source_map.position(("stock", name), of_key=True)
            across, down = sheet.ends
            facts = {"across": f"{across:g}", "down": f"{down:g}"}
            yield Problem(Code.LABELS_OFF_SHEET, position, facts)
