"""What every test may use: a browser, what Typst made before, files of what should come out."""

import gc
import io
import os
import sys
import threading
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import process_time

import pytest
import typst
from hypothesis import HealthCheck, settings
from PIL import Image, ImageChops
from playwright.sync_api import Browser, expect

from tests.chromium import CHROMIUM, chromium
from tests.typeset_once import Documents, compiler_of

GOLDENS = Path(__file__).parent / "goldens"
MEAN_DIFFERENCE = 1.0
"""How much two pictures may differ on average, of 255 per channel: other machines, other edges."""

# Why: how quick a machine is says nothing about what is right.
settings.register_profile("anywhere", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# Why: a draw that fails in CI says nothing about the change there; whoever works on it draws anew.
settings.register_profile("ci", settings.get_profile("anywhere"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "anywhere")
expect.set_options(timeout=60_000)
gc.set_threshold(50_000, 20, 50)  # Why: as the command does, which some tests call and some not.

Golden = Callable[[str, str | bytes], None]
DOCUMENTS = pytest.StashKey[Documents]()
COUNTED = pytest.StashKey[defaultdict[str, float]]()
"""How many seconds of the processor each test took in this process while lines were counted."""
MOST_COUNTED = 0.2
"""Seconds of each test in each process: what more cases of it run through is much the same."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Give pytest the option that writes what is instead of comparing it."""
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="rewrite the files in tests/goldens; look at the difference before you commit it",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Let the tests share what they have typeset, before any of them is imported."""
    config.stash[COUNTED] = defaultdict(float)
    config.stash[DOCUMENTS] = documents = Documents(config.cache.mkdir("typst"))
    if not hasattr(config, "workerinput"):  # the others come when it is done
        documents.sweep()
    typst.Compiler = compiler_of(documents)  # type: ignore[assignment, misc]


def pytest_collection_finish() -> None:
    """Look for no garbage among the tests and what they have imported: they stay to the end."""
    gc.freeze()


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One process more than cores for all tests: those in a browser mostly wait. None for a part.

    Why none: it begins at once, prints what it prints, and a debugger can stop it.
    """
    if config.args_source is pytest.Config.ArgsSource.ARGS:
        return 0
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Count what runs when the tests are imported in one process: the others import the same."""
    with counted(getattr(session.config, "workerinput", {}).get("workerid", "gw0") == "gw0"):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Count no covered lines in a test that tries much or is in another program, and its fixtures.

    Nor in more cases of one test than take some time: counting makes each up to four times as slow.
    Why a browser or an office: what they show is made in other tests, which are counted.
    """
    seconds = item.config.stash[COUNTED]
    test = item.nodeid.partition("[")[0]
    is_marked = any(item.get_closest_marker(name) for name in ("uncounted", "browser", "office"))
    with counted(not is_marked and seconds[test] < MOST_COUNTED):
        start = process_time()
        try:
            return (yield)
        finally:
            seconds[test] += process_time() - start


@contextmanager
def counted(wanted: bool) -> Iterator[None]:  # noqa: FBT001 (all that it takes)
    """Count covered lines meanwhile, or do not.

    Why not pytest-cov's own mark: a process of several has two counters, and it stops one of them.
    """
    counting, in_threads = sys.gettrace(), threading.gettrace()
    if not wanted:
        sys.settrace(None)
        threading.settrace(None)
    try:
        yield
    finally:
        if sys.gettrace() is not counting:
            sys.settrace(counting)
            threading.settrace(in_threads)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Within one test nothing is shared: what it has typeset twice is, unless it says otherwise."""
    repeats = item.get_closest_marker("typeset_once") is None
    item.config.stash[DOCUMENTS].forget_questions(repeats=repeats)


@pytest.fixture(scope="session")
def documents(pytestconfig: pytest.Config) -> Documents:
    """What was typeset before: a test that builds twice may take what its first build made."""
    return pytestconfig.stash[DOCUMENTS]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, for all tests of a process; each visits with a context of its own."""
    if not CHROMIUM.exists():
        if os.environ.get("CI"):
            pytest.fail(f"{CHROMIUM} is missing: install Chromium, or set CHROMIUM to its path")
        pytest.skip("no Chromium here")
    with chromium() as started:
        yield started


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep compiled templates apart from those of whoever runs the tests, where Linux lets us."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def kept_layouts() -> Iterator[None]:
    """Let Typst keep ten times as much as in a build, where memory counts for more than time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("oefenkoffer.typesetting.typst.MOST_KEPT", 4_000_000)
        yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text, or the bytes of a PNG picture, with `tests/goldens/<name>`."""
    update = bool(request.config.getoption("--update-goldens"))

    def compare(name: str, found: str | bytes) -> None:
        path = GOLDENS / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(found.encode() if isinstance(found, str) else found)
        assert path.exists(), f"{name} is missing: run pytest --update-goldens and look at it"
        if isinstance(found, str):
            assert found == path.read_text(encoding="utf-8")
        else:
            assert_same_picture(found, path.read_bytes())

    return compare


def assert_same_picture(found: bytes, expected: bytes) -> None:
    """Two PNG pictures are alike, but for what the edges of letters differ between machines."""
    one, other = (Image.open(io.BytesIO(data)).convert("RGB") for data in (found, expected))
    assert one.size == other.size
    histogram = ImageChops.difference(one, other).convert("L").histogram()
    mean = sum(value * count for value, count in enumerate(histogram)) / sum(histogram)
    assert mean < MEAN_DIFFERENCE, f"mean difference {mean:.2f}: look, then run --update-goldens"
