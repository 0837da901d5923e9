from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer

from oefenkoffer.kit.output import Former, Output
from oefenkoffer.mkdocs_plugin import preview as module
from oefenkoffer.mkdocs_plugin.preview import Preview, Server
from oefenkoffer.model import Workshop
from oefenkoffer.vocabulary import Release
from tests.mkdocs_plugin.project import project

NAMES = ("a.pdf", "b.pdf", "c.pdf")


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[list[bytes]]:
    """The papers of each site that was built."""
    sites: list[list[bytes]] = []
    monkeypatch.setattr(
        module,
        "build_site",
        lambda *_, papers, **__: sites.append([paper.content for paper in papers]),
    )
    return sites


@pytest.fixture
def versions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What each paper is made of in the latest version, which a test may add to."""
    latest = ["1"]

    def papers(_w: Workshop, _r: Release, former: Former) -> Iterator[Output]:
        for name in NAMES:
            yield former(name, latest[-1]) or Output(name, latest[-1].encode(), key=latest[-1])

    monkeypatch.setattr(module, "all_papers", papers)
    return latest


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    project(tmp_path)
    return Preview(
        tmp_path,
        tmp_path / "site",
        "trainer",
        "before",
        lambda _: "",
        lambda _: None,
        lambda _, problems: print(problems) if problems else None,
    )


def test_pages_are_shown_with_the_papers_of_before_and_papers_follow(
    preview: Preview, built: list[list[bytes]], versions: list[str]
) -> None:
    preview.build()
    versions.append("2")
    preview.build()
    assert preview.is_paper_old
    preview.build()

    assert built == [[b"1"] * 3, [b"1"] * 3, [b"2"] * 3]
    assert not preview.is_paper_old


def test_papers_give_way_to_the_next_change_and_lose_nothing_that_was_made(
    preview: Preview, built: list[list[bytes]], versions: list[str]
) -> None:
    preview.build()
    versions.append("2")
    preview.build()
    asked = iter([False, True])
    preview.is_overtaken = lambda: next(asked)
    reported: list[object] = []
    preview.report = lambda *report: reported.append(report)
    preview.build()  # leaves off after the second paper

    assert (len(built), reported) == (2, [])
    preview.build()
    preview.is_overtaken = lambda: False
    preview.build()
    assert built[2:] == [[b"2", b"2", b"1"], [b"2"] * 3]


def test_the_first_papers_are_waited_for(
    preview: Preview, built: list[list[bytes]], versions: list[str]
) -> None:
    preview.is_overtaken = lambda: True
    preview.build()

    assert built == [[versions[-1].encode()] * 3]


def test_site_that_somebody_looks_at_is_built_first(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    monkeypatch.setattr(module, "sleep", lambda _: steps.append("waits"))
    monkeypatch.setattr(Preview, "build", lambda _: steps.append("builds"))
    one, other = (Server(preview, port) for port in (1, 2))
    one.others, other.others = (other,), (one,)
    monkeypatch.setattr(other.is_idle, "wait", lambda _: steps.append("for the other"))
    monkeypatch.setattr(LiveReloadServer, "_serve_request", lambda *_: one.builder())

    def steps_while_a_page_waits_at(server: Server) -> list[str]:
        steps.clear()
        asked = {"PATH_INFO": "/livereload/1/2", "HTTP_HOST": server.url.split("/")[2]}
        server.serve_request(asked, lambda *_: None)
        return [*steps]

    assert steps_while_a_page_waits_at(one) == ["builds"]
    assert steps_while_a_page_waits_at(other) == ["waits", "for the other", "builds"]
    one.builder()
    assert steps == ["waits", "for the other", "builds", "builds"]
    for server in (one, other):
        server.server_close()
