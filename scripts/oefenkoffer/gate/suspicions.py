"""Turn what somebody wrote by hand into what may be a leak, and may be chance: for the author."""

from oefenkoffer.gate.handwritten import by_path, matches
from oefenkoffer.gate.index import SHINGLE_WORDS, Index
from oefenkoffer.gate.leaks import LONG, WHOLE, Disclosure
from oefenkoffer.gate.secrets import normalized_texts, secrets, short_secrets
from oefenkoffer.model import Workshop
from oefenkoffer.problems import Code, Problem


def suspicions(workshop: Workshop, disclosure: Disclosure) -> tuple[Problem, ...]:
    """Where a page tells a name or another short secret, or some words in a row of a longer one.

    What stops the build is no suspicion.
    """
    views = *disclosure.before, *disclosure.after
    public = normalized_texts(views)
    pages = by_path(disclosure.handwritten)
    long, short = secrets(workshop, public), short_secrets(workshop, public)
    stopping = {(match.path, match.secret) for match in matches(pages, [Index(long, public, LONG)])}
    near = matches(pages, [Index(long, public, SHINGLE_WORDS), Index(short, public, WHOLE)])
    return tuple(
        match.problem(Code.MAYBE_LEAK, workshop)
        for match in near
        if (match.path, match.secret) not in stopping and match.path not in disclosure.shown
    )
