"""The participants' site is made ready for a host, and brought where `kit.yml` says."""

import os
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from oefenkoffer.cli.publish import _counted
from oefenkoffer.publish.trees import files_in
from tests.cli.conftest import Run

BRANCH = "publish: {branch: gh-pages}\n"


@pytest.fixture(autouse=True)
def git_of_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git with no settings but a name, whatever this computer has."""
    settings = tmp_path / "gitconfig"
    settings.write_text("[user]\n\tname = A\n\temail = a@b\n[init]\n\tdefaultBranch = main\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout


def ask(project: Path, wanted: str) -> None:
    with (project / "roleplays/kit.yml").open("a", encoding="utf-8") as kit:
        kit.write(wanted)


def repository(project: Path) -> Path:
    """The project in git, with a remote beside it that comes back."""
    remote = project.parent / "remote.git"
    git(project.parent, "init", "--bare", "-q", str(remote))
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-qm", "The work itself")
    git(project, "remote", "add", "origin", str(remote))
    return remote


def on_branch(remote: Path, branch: str = "gh-pages") -> list[str]:
    return git(remote, "ls-tree", "-r", "--name-only", branch).splitlines()


def commits(remote: Path) -> int:
    return int(git(remote, "rev-list", "--count", "gh-pages"))


def test_a_folder_and_a_zip_of_the_participants_site_stand_alone(project: Path, run: Run) -> None:
    first = run("publish")
    archive = (project / "online/site.zip").read_bytes()
    again = run("publish")

    assert (first.exit_code, again.exit_code) == (0, 0)
    assert files_in(project / "online") == (
        ".oefenkoffer.json", "site.zip", "site/assets/style.css", "site/index.html",
    )  # fmt: skip
    assert (project / "online/site/index.html").read_text() == "participants before "
    with ZipFile(project / "online/site.zip") as packed:
        assert packed.namelist() == ["assets/style.css", "index.html"]
    assert (project / "online/site.zip").read_bytes() == archive
    assert first.stdout.splitlines()[1:] == [
        (
            "Dit wordt openbaar: 1 pagina, 2 bestanden, 1 kB. Geen geheimen en geen kapotte links: "
            "nagekeken."
        ),
        (
            "Stand: voor de training. De antwoorden staan er niet bij. Na de training: "
            "uv run oefenkoffer publish --release after"
        ),
        (
            "Er is nog geen adres: zet site_url in mkdocs.yml zodra je het weet. Dan komen er "
            "codes voor telefoons op papier."
        ),
        (
            "Wat nu? Sleep de zip naar een host, of stuur hem naar wie de website van je klant "
            "beheert. Zie de handleiding: Online zetten."
        ),
    ]


def test_a_folder_that_cannot_be_read_is_not_counted_as_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases/keuken.html").write_bytes(b"")
    listed = os.scandir

    def refused(folder: str | Path) -> object:
        if Path(folder).name == "cases":
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    monkeypatch.setattr(os, "scandir", refused)

    with pytest.raises(PermissionError):
        _counted(tmp_path)


def test_the_release_is_chosen_with_one_word(project: Path, run: Run) -> None:
    result = run("publish", "--release", "after", "--language", "en")

    assert (project / "online/site/index.html").read_text() == "participants after "
    assert "As after the training, with the answers" in result.stdout


@pytest.mark.parametrize("part", ["site", "trainer", "print"])
def test_the_site_never_stands_beside_what_is_the_trainers(
    project: Path, run: Run, part: str
) -> None:
    assert run("build", "--only", part).exit_code == 0
    before = files_in(project / "output")

    beside = run("publish", "--output", "output")
    ask(project, "publish: {folder: output}\n")
    into = run("publish")

    assert ("B022" in beside.stderr, "B022" in into.stderr) == (True, True)
    assert files_in(project / "output") == before
    assert not (project / "online").exists()


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("site_url: https://training.elders.nl/nee", "Adres: https://training.elders.nl/nee/"),
        ("site_url: http://training.elders.nl", "Zonder https kan een telefoon de site niet"),
    ],
)
def test_the_address_is_looked_at(project: Path, run: Run, config: str, words: str) -> None:
    (project / "mkdocs.yml").write_text(f"site_name: x\n{config}\n", encoding="utf-8")

    result = run("publish")

    assert (result.exit_code, words in result.stdout) == (0, True)


def test_an_address_that_is_none_stops_before_anything_is_made(project: Path, run: Run) -> None:
    (project / "mkdocs.yml").write_text("site_url: training.elders.nl\n", encoding="utf-8")

    result = run("publish")

    assert (result.exit_code, "S025" in result.stderr) == (1, True)
    assert not (project / "online").exists()


def test_a_folder_is_asked_for_and_replaced_whole(project: Path, run: Run) -> None:
    ask(project, "publish: {folder: ../web}\n")
    web = project.parent / "web"

    unasked = run("publish")
    assert (unasked.exit_code, web.exists()) == (1, False)

    sent = run("publish", "--yes")
    assert (sent.exit_code, f"Online gezet op {web}." in sent.stdout) == (0, True)
    assert files_in(web) == (".oefenkoffer.json", "assets/style.css", "index.html")

    assert run("publish", "--yes", "--release", "after").exit_code == 0
    assert (web / "index.html").read_text() == "participants after "


def test_a_folder_with_files_of_others_is_left_alone(project: Path, run: Run) -> None:
    ask(project, "publish: {folder: ../web}\n")
    (project.parent / "web").mkdir()
    (project.parent / "web/index.html").write_text("mine")

    result = run("publish", "--yes")

    assert (result.exit_code, "B005" in result.stderr) == (1, True)
    assert "roleplays/kit.yml:" in result.stderr
    assert "Kies bij folder een lege of een nieuwe map." in result.stderr
    assert (project.parent / "web/index.html").read_text() == "mine"
    assert not (project / "online").exists()


def test_a_branch_gets_the_site_alone_and_keeps_its_history_and_its_domain(
    project: Path, run: Run
) -> None:
    remote = repository(project)
    ask(project, BRANCH)

    first = run("publish", "--yes")
    assert (first.exit_code, first.stdout.splitlines()[-1]) == (
        0,
        "Online gezet op de tak gh-pages van origin.",
    )
    assert on_branch(remote) == [".nojekyll", "assets/style.css", "index.html"]
    clone = project.parent / "clone"
    git(project.parent, "clone", "-qb", "gh-pages", str(remote), str(clone))
    (clone / "CNAME").write_text("training.elders.nl\n")
    git(clone, "add", "CNAME")
    git(clone, "commit", "-qm", "A domain")
    git(clone, "push", "-q")

    assert run("publish", "--yes", "--release", "after").exit_code == 0
    assert on_branch(remote) == [".nojekyll", "CNAME", "assets/style.css", "index.html"]
    assert git(remote, "show", "gh-pages:index.html") == "participants after "
    assert git(remote, "show", "gh-pages:CNAME") == "training.elders.nl"
    assert commits(remote) == 3
    assert git(project, "branch", "--list").split() == ["*", "main"]


def test_secrets_in_a_repository_with_a_remote_are_told(project: Path, run: Run) -> None:
    before = run("publish")
    repository(project)
    after = run("publish")

    assert "roleplays/" not in before.stderr
    assert "in git staan ook" in after.stderr


def test_no_is_an_answer(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    remote = repository(project)
    ask(project, BRANCH)
    monkeypatch.setattr("click.prompt", lambda *_, **__: "nee")

    result = run("publish")

    assert (result.exit_code, result.stdout.splitlines()[-1]) == (
        0,
        "Niets veranderd op de tak gh-pages van origin.",
    )
    assert git(remote, "branch", "--list") == ""


def refused(project: Path) -> None:
    hook = repository(project) / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho 'only on Mondays' >&2\nexit 1\n")
    hook.chmod(0o755)


def lost(project: Path) -> None:
    repository(project).rename(project.parent / "elsewhere")


def other_remote(project: Path) -> None:
    repository(project)
    git(project, "remote", "rename", "origin", "theirs")


def work_on_branch(project: Path) -> None:
    repository(project)
    git(project, "push", "-q", "origin", "HEAD:gh-pages")


@pytest.mark.parametrize(
    ("prepare", "wanted", "words"),
    [
        (lambda _: None, BRANCH, "B016 hier werkt git niet (fatal: not a git repository"),
        (other_remote, BRANCH, "B017 git kent hier geen plek op afstand met de naam origin"),
        (repository, "publish: {branch: a..b}\n", "B018 zo kan een tak in git niet heten: a..b"),
        (lost, BRANCH, "B019 de plek op afstand origin geeft geen antwoord ("),
        (work_on_branch, BRANCH, "B020 op de tak gh-pages staat het werk zelf"),
        (refused, BRANCH, "only on Mondays"),
    ],
    ids=["no git", "no remote", "no name", "no answer", "the work", "refused"],
)
def test_what_git_refuses_is_told_and_leaves_no_trace(
    project: Path, run: Run, prepare: object, wanted: str, words: str
) -> None:
    prepare(project)  # type: ignore[operator]  # a function of a project
    ask(project, wanted)
    is_in_git = (project / ".git").exists()
    before = git(project, "for-each-ref") if is_in_git else ""

    result = run("publish", "--yes")

    assert (result.exit_code, words in result.stderr) == (1, True)
    assert "roleplays/kit.yml:" in result.stderr
    # Why: what was refused last lies ready, and nobody is to think that nothing was made.
    is_made = (project / "online/site.zip").exists()
    assert ("De map en de zip zijn wel gemaakt." in result.stderr) == is_made
    assert ("Er is niets gemaakt" in result.stderr) != is_made
    assert (git(project, "for-each-ref") if is_in_git else "") == before


def test_without_git_itself_a_sentence_says_so(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(project, BRANCH)
    monkeypatch.setenv("PATH", os.fspath(project))

    result = run("publish", "--yes")

    assert (result.exit_code, "B016 hier werkt git niet" in result.stderr) == (1, True)
