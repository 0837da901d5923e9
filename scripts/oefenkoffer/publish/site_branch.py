"""Put a finished site on a branch of a git repository, which some hosts show as it is."""

import subprocess
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ghp_import import GhpError, ghp_import

from oefenkoffer.problems import Code, KitProblems, Position, Problem

PASSING = "oefenkoffer-online"
"""The branch that holds the site until it was pushed. Why: a refused push leaves no trace."""

WORK = ("roleplays", "mkdocs.yml", "docs")
"""What is never in a finished site, and tells that a branch holds the work itself."""


@dataclass(frozen=True)
class SiteBranch:
    """A branch that holds a site and nothing else.

    Attributes:
        project: a folder in the repository.
        remote: what git calls the repository that people see.
        position: where somebody asked for the branch.
    """

    project: Path
    remote: str
    branch: str
    position: Position

    def former_commit(self) -> str:
        """The commit that the branch has now, fetched; empty where there is no such branch yet.

        Raises:
            KitProblems: there is no git or no such remote, it cannot be reached, or the branch
                holds the work itself.
        """
        self._git(Code.NO_GIT, "rev-parse", "--git-dir")
        if self.remote not in self._git(Code.NO_GIT, "remote").splitlines():
            raise self._problem(Code.NO_REMOTE)
        self._git(Code.BAD_BRANCH, "check-ref-format", f"refs/heads/{self.branch}")
        heads = self._git(Code.REMOTE_FAILS, "ls-remote", "--heads", self.remote, self._ref)
        if not heads:
            return ""
        self._git(Code.REMOTE_FAILS, "fetch", "--quiet", self.remote, self._ref)
        tops = self._git(Code.REMOTE_FAILS, "ls-tree", "--name-only", "FETCH_HEAD").splitlines()
        if set(WORK).intersection(tops):
            raise self._problem(Code.BRANCH_HOLDS_WORK)
        return self._git(Code.REMOTE_FAILS, "rev-parse", "FETCH_HEAD").strip()

    def push(self, site: Path, former: str, message: str) -> None:
        """The site in the place of what the branch held at the commit `former`.

        The branch keeps its history, and the file by which GitHub knows an own domain.

        Raises:
            KitProblems: git refuses; on the branch and in the repository all is as it was.
        """
        with self._passing_branch(former), chdir(self.project):
            try:
                cname = self._cname(former)
                ghp_import(str(site), branch=PASSING, mesg=message, nojekyll=True, cname=cname)
            except (GhpError, TypeError) as error:  # a TypeError is how it tells of a failed import
                raise self._problem(Code.PUSH_REFUSED, str(error)) from None
            self._git(Code.PUSH_REFUSED, "push", self.remote, f"refs/heads/{PASSING}:{self._ref}")

    @contextmanager
    def _passing_branch(self, former: str) -> Iterator[None]:
        passing = f"refs/heads/{PASSING}"
        if former:
            self._git(Code.PUSH_REFUSED, "update-ref", passing, former)
        try:
            yield
        finally:
            self._git(Code.PUSH_REFUSED, "update-ref", "-d", passing)

    def _cname(self, former: str) -> str | None:
        if not (former and self._git(Code.PUSH_REFUSED, "ls-tree", former, "CNAME")):
            return None
        return self._git(Code.PUSH_REFUSED, "show", f"{former}:CNAME").strip()

    @property
    def _ref(self) -> str:
        return f"refs/heads/{self.branch}"

    def _git(self, code: Code, *arguments: str) -> str:
        """What git answers.

        Raises:
            KitProblems: with this code, and in git's own words.
        """
        try:
            return git(self.project, *arguments)
        except OSError as error:
            raise self._problem(Code.NO_GIT, error.strerror or str(error)) from None
        except subprocess.CalledProcessError as error:
            raise self._problem(code, error.stderr) from None

    def _problem(self, code: Code, reason: str = "") -> KitProblems:
        lines = [line.strip() for line in reason.splitlines() if line.strip()]
        facts = {"remote": self.remote, "branch": self.branch, "reason": " / ".join(lines)}
        return KitProblems([Problem(code, self.position, facts)])


def git(folder: Path, *arguments: str) -> str:
    """What git answers in a folder.

    Raises:
        OSError: there is no git.
        CalledProcessError: git refuses.
    """
    command = ["git", *arguments]
    # Why S603: the words are our own, and the names are checked by git before it uses them.
    done = subprocess.run(  # noqa: S603
        command, cwd=folder, check=True, capture_output=True, encoding="utf-8", errors="replace"
    )
    return done.stdout


def tracked_secrets(project: Path) -> int:
    """How many files below `roleplays/` a repository with a remote shows to whoever reads it."""
    try:
        if not git(project, "remote"):
            return 0
        return len(git(project, "ls-files", "roleplays").splitlines())
    except (OSError, subprocess.CalledProcessError):
        return 0  # no git, or no repository
