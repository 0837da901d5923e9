"""The theme's search worker in, the same worker that knows the forms of a word out."""

import re
from importlib.resources import files

WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
"""Where the theme keeps its worker; the name changes with its version."""

ANCHORS = ("self.lunr=", 'addEventListener("message"', ".index.search(", "this.use(lunr[")
"""What our part leans on: lunr in reach before the first message, and its public functions."""

SOURCE_MAP = re.compile(r"\n//# sourceMappingURL=\S+\s*\Z")


class UnknownWorkerError(Exception):
    """The theme's worker is not the one that our part was written for."""

    def __init__(self, missing: str) -> None:
        super().__init__(
            f"the theme's search worker no longer contains {missing!r}: "
            "read it, adapt renderers/site/worker.js, and then the ANCHORS"
        )


def with_stems(worker: str) -> str:
    """The worker, followed by our part.

    Raises:
        UnknownWorkerError: the theme was changed; a search that misses words must not go out.
    """
    for anchor in ANCHORS:
        if anchor not in worker:
            raise UnknownWorkerError(anchor)
    own = (files(__package__) / "worker.js").read_text(encoding="utf-8")
    return SOURCE_MAP.sub("", worker) + "\n" + own
