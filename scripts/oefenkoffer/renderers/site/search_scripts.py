"""Turn the theme's search into one that knows the forms of a word and waits for a reader.

The theme writes its scripts for no one to change. A release that we do not know keeps its own.
"""

import re
from importlib.resources import files

WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
"""Where the theme keeps its worker; the name changes with its version."""

ANCHORS = (
    "self.lunr=",
    'addEventListener("message"',
    ".index.search(",
    "this.use(lunr[",
    ".Index.prototype.query=",
)
"""What our part leans on: lunr in reach before the first message, and its public functions."""

BUNDLE = re.compile(r"assets/javascripts/bundle\.\w+\.min\.js")
"""Where the theme keeps its script for every page."""

LAZY = {
    "t=new Worker(e)": "t=new LazyWorker(e)",
    'L($(location.protocol!=="file:"),Je("search"))': 'Je("search")',
    'z([t,r.pipe(Q(we()),g(o=>!!o.searchParams.get("h")))])': (
        'r.pipe(Q(we()),g(o=>!!o.searchParams.get("h")),b(n=>t.pipe(m(o=>[o,n]))))'
    ),
}
"""What makes the theme load its search on every page, and what stands there instead: a worker that
starts at its first message, an index that waits for the search to open, as it does from disk, and
marks of found words that ask for the index only where the address names some."""

SOURCE_MAP = re.compile(r"\n//# sourceMappingURL=\S+\s*\Z")


def with_stems(worker: str, language: str | None = None) -> str:
    """The worker, followed by our part.

    A worker that our part does not know stays as it is: it finds words only as they are typed.

    Args:
        worker: the theme's.
        language: whose stems the theme does not ask for by itself.
    """
    if any(anchor not in worker for anchor in ANCHORS):
        return worker
    own = (files(__package__) / "worker.js").read_text(encoding="utf-8")
    stems = ""
    if language:
        script = (files(__package__) / "worker_stems.js").read_text(encoding="utf-8")
        stems = f'\nconst LANGUAGE = "{language}";\n{script}'
    return SOURCE_MAP.sub("", worker) + "\n" + own + stems


def with_lazy_search(bundle: str) -> str:
    """The theme's script, which loads index and worker only for a reader who searches.

    A script that our part does not know stays as it is: its pages are heavier then, and all works.
    """
    if any(bundle.count(eager) != 1 for eager in LAZY):
        return bundle
    for eager, lazy in LAZY.items():
        bundle = bundle.replace(eager, lazy)
    return SOURCE_MAP.sub("", bundle)
