"""Join what was asked with the saved job that it builds on, and know where each of it stands."""

from dataclasses import dataclass

from oefenkoffer.kit.jobs.paper_table import PAPERS
from oefenkoffer.kit.jobs.printable import Paper
from oefenkoffer.model import Workshop
from oefenkoffer.model.files import SETTINGS
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.model.session_time import in_session
from oefenkoffer.print_request import CARDS, PrintRequest, option
from oefenkoffer.problems import Code, KitProblems, Position


@dataclass(frozen=True)
class ResolvedRequest:
    """A request joined with the job that it builds on.

    Attributes:
        fields: all that is asked, from both.
        name: of the saved job, if it is one.
        saved: the names of the fields that the saved job says, and nobody changed.
    """

    fields: PrintRequest
    workshop: Workshop
    name: str | None = None
    saved: frozenset[str] = frozenset()

    @property
    def paper(self) -> Paper:
        """What is printed."""
        return PAPERS[self.fields.what or CARDS]

    def where(self, field: str) -> Position:
        """Where that was asked."""
        if field in self.saved:
            return self.workshop.position(SETTINGS, ("print_jobs", str(self.name), field))
        return Position(option(field))


def resolve(request: PrintRequest, name: str | None, workshop: Workshop) -> ResolvedRequest:
    """A request on top of the saved job of that name; for a session, in the time of its plan.

    Raises:
        KitProblems: there is no such job.
    """
    if name is None:
        return ResolvedRequest(request, in_session(workshop, request.session))
    jobs = workshop.settings.print_jobs or {}
    if name not in jobs:
        raise KitProblems([unknown(Code.NO_SUCH_JOB, Position("--job"), name, list(jobs))])
    saved = jobs[name].request
    only_saved = frozenset(saved.given.keys() - request.given.keys())
    fields = request.over(saved)
    return ResolvedRequest(fields, in_session(workshop, fields.session), name, only_saved)
