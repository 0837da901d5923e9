"""Show both sites of a project live on this computer: each change shows by itself.

MkDocs' own server does the watching and the reloading. What stops a build is shown in the place of
every page, and the next change tries again.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import sleep
from traceback import format_exception_only
from typing import Any

from mkdocs.livereload import LiveReloadServer

from oefenkoffer import model, project
from oefenkoffer.kit.jobs.history_file import history_file
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.papers import papers as all_papers
from oefenkoffer.mkdocs_plugin.building import build_site
from oefenkoffer.model.files import CONFIG, FOLDER
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.temporary import temporary_folder
from oefenkoffer.vocabulary import Audience, Release

QUIET = 3.0
"""Seconds without a change after which papers are made again: who types saves more often."""

HEAD_START = 0.5
"""Seconds in which a site that somebody looks at notices a change that one that nobody sees has
noticed; the latter waits until it is built."""

PATIENCE = 20.0
"""Seconds after which it waits no longer."""

HOST = "127.0.0.1"
"""Nobody but this computer: the trainer's site holds every secret."""

Report = Callable[[Audience, KitProblems | None], None]
"""Is told how each build ended."""

Announce = Callable[[Audience], None]
"""Is told that a build begins."""


def _never() -> bool:
    return False


@dataclass
class Preview:
    """One site of a project, built again and again, its pages before its papers.

    Attributes:
        explain: the page that shows problems in the place of the site.
        announce: is told that a build begins.
        report: is told how each build ended, but for one that is begun again.
        is_overtaken: whether a file changed since the build began.
        is_paper_old: whether the site shows the papers of an earlier build, to show its pages soon.
    """

    project: Path
    folder: Path
    audience: Audience
    release: Release | None
    explain: Callable[[KitProblems], str]
    announce: Announce
    report: Report
    is_overtaken: Callable[[], bool] = field(default_factory=lambda: _never, init=False)
    problems: KitProblems | None = field(default=None, init=False)
    papers: Mapping[str, Output] = field(default_factory=dict, init=False)
    is_paper_old: bool = field(default=False, init=False)

    def build(self) -> None:
        """Build the site; a problem is kept for the reader, and the last good site stays."""
        self.announce(self.audience)
        try:
            if not self._build():
                return
        except KitProblems as problems:
            self.problems = problems
        except Exception as error:  # noqa: BLE001 (a page that waits for ever tells nobody)
            facts = {"message": "".join(format_exception_only(error)).strip()}
            self.problems = KitProblems([Problem(Code.MKDOCS_SAYS, Position(CONFIG), facts)])
        else:
            self.problems = None
        self.report(self.audience, self.problems)

    def _build(self) -> bool:
        """Build the site; False where a file changed meanwhile, and the next build is to come."""
        workshop = model.read(project.read(self.project))
        is_trainer = self.audience == "trainer"
        is_soon = is_trainer and bool(self.papers) and not self.is_paper_old
        self.is_paper_old = False
        if is_trainer and not is_soon and not self._has_made_papers(workshop):
            return False
        papers = tuple(self.papers.values())
        with _ONE_AT_A_TIME:
            build_site(
                self.project / CONFIG,
                self.folder,
                audience=self.audience,
                release=self.release,
                papers=papers,
                workshop=workshop,
                is_live=True,
            )
        self.is_paper_old = is_soon
        return True

    def _has_made_papers(self, workshop: model.Workshop) -> bool:
        """Make all papers but those that would be the same; leave off when a file changes again.

        What was made by then stays for the next time. The first papers are waited for.
        """

        def former(path: str, key: str) -> Output | None:
            paper = self.papers.get(path)
            return paper if paper and paper.key == key else None

        release = self.release or workshop.settings.release
        papers: dict[str, Output] = {}
        for paper in all_papers(workshop, release, former):
            papers[paper.path] = paper
            if self.papers and self.is_overtaken():
                self.papers = {**self.papers, **papers}
                return False
        self.papers = papers
        return True


logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)  # a browser asks for much in vain

_ONE_AT_A_TIME = threading.Lock()
"""MkDocs keeps its plugins and its logger for the whole process."""


class Server(LiveReloadServer):
    """MkDocs' server for one preview; what is wrong stands in the place of every page."""

    daemon_threads = True

    def __init__(self, preview: Preview, port: int) -> None:
        super().__init__(self._build, HOST, port, str(preview.folder), polling_interval=0.2)
        self.preview = preview
        self.others: tuple[Server, ...] = ()
        self.waiting_pages: set[str] = set()
        self.is_idle = threading.Event()
        self.is_idle.set()
        self.papers_wait = threading.Timer(QUIET, self._want_papers)
        preview.is_overtaken = lambda: self._want_rebuild
        # Why: a page of somebody else may lead its own name to this computer, and read the answer.
        self.hosts = frozenset(f"{name}:{port}" for name in (HOST, "localhost"))
        parts = [preview.project / part for part in ("docs", FOLDER, CONFIG)]
        for part in (*parts, history_file(preview.project)):
            if part.exists():
                self.watch(str(part))

    def _build(self) -> None:
        """Build the site, and once more where its pages were not to wait for its papers."""
        self.papers_wait.cancel()
        seen = [other for other in self.others if other.waiting_pages and not self.waiting_pages]
        if seen:
            sleep(HEAD_START)
        for other in seen:
            other.is_idle.wait(PATIENCE)
        self.is_idle.clear()
        try:
            self.preview.build()
        finally:
            self.is_idle.set()
        if self.preview.is_paper_old:
            self.papers_wait = threading.Timer(QUIET, self._want_papers)
            self.papers_wait.daemon = True
            self.papers_wait.start()

    def _want_papers(self) -> None:
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _serve_request(self, environ: Mapping[str, Any], start: Any) -> Iterable[bytes] | None:  # noqa: ANN401 (as WSGI has it)
        if environ.get("HTTP_HOST", "").lower() not in self.hosts:
            start("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
            return [f"This preview is at {self.url} only.\n".encode()]
        path = environ["PATH_INFO"]
        if path.startswith("/livereload/"):
            return self._wait(environ, start)
        is_page = path.endswith(("/", ".html"))
        problems = self.preview.problems
        if not is_page or problems is None:
            body: Iterable[bytes] | None = super()._serve_request(environ, start)
            return body
        page = self.preview.explain(problems).encode()
        start(
            "200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")]
        )
        return [self._inject_js_into_html(page, self._visible_epoch)]  # type: ignore[no-untyped-call]

    def _wait(self, environ: Mapping[str, Any], start: Any) -> Iterable[bytes] | None:  # noqa: ANN401 (likewise)
        """Answer an open page when there is something new to see, or after a minute."""
        self.waiting_pages.add(environ["PATH_INFO"])
        try:
            answer: Iterable[bytes] | None = super()._serve_request(environ, start)
            return answer
        finally:
            self.waiting_pages.discard(environ["PATH_INFO"])


@contextmanager
def serving(  # noqa: PLR0913 (each names what the preview needs)
    folder: Path,
    *,
    ports: Mapping[Audience, int],
    release: Release | None,
    explain: Callable[[KitProblems], str],
    announce: Announce,
    report: Report,
) -> Iterator[Mapping[Audience, Server]]:
    """Both sites, built once and served until the block ends.

    Raises:
        OSError: a port is in use.
    """
    with temporary_folder() as sites:
        servers: dict[Audience, Server] = {}
        threads: list[threading.Thread] = []
        try:
            for audience, port in ports.items():
                site_dir = Path(sites, audience)
                site_dir.mkdir()
                preview = Preview(folder, site_dir, audience, release, explain, announce, report)
                servers[audience] = Server(preview, port)
                servers[audience].server_bind()
            for server in servers.values():
                server.others = tuple(other for other in servers.values() if other is not server)
                server.preview.build()
                threads.append(_started(server))
            yield servers
        finally:
            for server in servers.values():
                server.papers_wait.cancel()
                server.shutdown(wait=server.serve_thread.is_alive())
            for thread in threads:
                thread.join()


def _started(server: Server) -> threading.Thread:
    """The server at work: one thread answers, another builds when a file changes."""
    server.server_activate()
    server.observer.start()
    server.serve_thread.start()
    thread = threading.Thread(target=server._build_loop, daemon=True)  # noqa: SLF001 (MkDocs' own loop)
    thread.start()
    return thread
