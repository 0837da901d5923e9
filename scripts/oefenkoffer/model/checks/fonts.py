"""The house's own family of type is whole: it can be read, embedded, and has what our words need.

Good: `fonts: huisstijl/letters`, a folder with a regular, an italic and a bold file of one family.
Bad: a folder with web fonts only, with two families, or with a family that has no ë.
"""

from collections.abc import Iterator

from oefenkoffer.model.assets.glyphs import missing_characters
from oefenkoffer.model.assets.typefaces import typeface
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem

MOST = 12
"""Signs that a problem names."""


def check(settings: Parsed[Settings], files: Files) -> Iterator[Problem]:
    """Everything that is wrong with the folder of fonts, if the settings name one."""
    folder = settings.model.style.fonts
    if folder is None:
        return
    position = settings.source_map.position(("style", "fonts"))
    family, faults = typeface(folder, files)
    yield from (Problem(code, position, facts) for code, facts in faults)
    missing = missing_characters(family, settings.model.language) if family else ()
    if family and missing:
        more = f" (+{len(missing) - MOST})" if len(missing) > MOST else ""
        facts = {"family": family.family, "signs": " ".join(missing[:MOST]) + more}
        yield Problem(Code.FONT_LACKS_SIGNS, position, facts)
