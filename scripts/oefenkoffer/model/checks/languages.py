"""The language of a kit is one that has labels: ours, or a file of the kit's own.

Good: `language: de`; `language: fy` beside `roleplays/labels/fy.yml`.
Bad: `language: fy` without that file; `language: Frysk`; `formerly: [dutch]`.
"""

import re
from collections.abc import Iterator

from oefenkoffer.labels import is_packaged, primary
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files, labels_file
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import suggestion, unknown
from oefenkoffer.problems import Code, Problem
from oefenkoffer.vocabulary import PACKAGED

CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def check(settings: Parsed[Settings], files: Files) -> Iterator[Problem]:
    """A language without labels, and a former one of which we do not know the addresses."""
    for index, former in enumerate(settings.model.formerly or ()):
        if not is_packaged(former):
            position = settings.source_map.position(("formerly", index))
            yield unknown(Code.NO_SUCH_FORMER_LANGUAGE, position, former, PACKAGED)
    language = settings.model.language
    wanted = labels_file(primary(language))
    is_code = CODE.fullmatch(language) is not None
    has_file = not {wanted, labels_file(language)}.isdisjoint(files.paths)
    if is_code and (is_packaged(language) or has_file):
        return
    facts = {
        "suggestion": suggestion(language, PACKAGED),
        "choices": ", ".join(PACKAGED),
        "wanted": wanted if is_code else labels_file("fy"),
    }
    yield Problem(Code.NO_SUCH_LANGUAGE, settings.source_map.position(("language",)), facts)
