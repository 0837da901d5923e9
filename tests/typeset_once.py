"""Typst for the tests: a document that one test had typeset, other tests get from a folder.

A document is known by all that Typst gets: texts and data, pictures, fonts, options. A test that
asks for the same one again has it typeset again, and compared: so the tests that papers are equal
every time still see Typst at work. One that is marked `typeset_once` looks at something else.
The folder is pytest's own: `pytest --cache-clear` empties it.
"""

import hashlib
import pickle
import time
from collections.abc import Callable, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import typst

COMPILER = typst.Compiler
KEPT_FOR = 7 * 24 * 3600
"""Seconds after which a document that no test asked for goes."""


class Documents:
    """What Typst answered, by the digest of what it got; processes may share the folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._asked = set[str]()
        self._repeats = True

    def forget_questions(self, *, repeats: bool = True) -> None:
        """Begin a test; one that asks for the same twice has it typeset twice, or not."""
        self._asked.clear()
        self._repeats = repeats

    def sweep(self) -> None:
        """Throw away what no test has asked for lately."""
        for path in self._folder.iterdir():
            if path.stat().st_mtime < time.time() - KEPT_FOR:
                path.unlink(missing_ok=True)

    def answer(self, key: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401 (as Typst answers)
        """What `work` returns or raises: kept from another test, or done now."""
        kept = self._kept(key)
        if kept is None or (self._repeats and key in self._asked):
            outcome = _outcome(work)
            assert kept is None or _equal(kept, outcome), "typeset twice, and not equal"
            self._keep(key, outcome)
        else:
            outcome = kept
        self._asked.add(key)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def _kept(self, key: str) -> Any:  # noqa: ANN401 (as Typst answers)
        path = self._folder / key
        if not path.exists():
            return None
        path.touch()
        return pickle.loads(path.read_bytes())  # noqa: S301 (written below)

    def _keep(self, key: str, outcome: object) -> None:
        with NamedTemporaryFile(dir=self._folder, delete=False) as file:
            file.write(pickle.dumps(outcome))
        Path(file.name).replace(self._folder / key)


def compiler_of(documents: Documents) -> type:
    """A class to put in the place of `typst.Compiler`."""

    class Compiler:
        def __init__(self, source: object = None, **settings: Any) -> None:  # noqa: ANN401 (any)
            self._source, self._settings = source, settings

        def compile(self, **options: Any) -> Any:  # noqa: ANN401 (as Typst)
            return self._answer("compile", **options)

        def compile_with_warnings(self, **options: Any) -> Any:  # noqa: ANN401 (as Typst)
            return self._answer("compile_with_warnings", **options)

        def query(self, *selector: str, **options: Any) -> Any:  # noqa: ANN401 (as Typst)
            return self._answer("query", *selector, **options)

        def _answer(self, method: str, *arguments: str, **options: Any) -> Any:  # noqa: ANN401
            def work() -> Any:  # noqa: ANN401 (as Typst)
                real: Any = COMPILER(self._source, **self._settings)
                return getattr(real, method)(*arguments, **options)

            if not isinstance(self._source, Mapping):
                return work()
            asked = (method, arguments, sorted(options.items()))
            return documents.answer(digest(self._source, self._settings, asked), work)

    return Compiler


def digest(source: Mapping[str, bytes], settings: Mapping[str, Any], asked: object) -> str:
    """A name for all that Typst gets; what is no file or font must say what it is in its `repr`."""
    plain = {name: value for name, value in settings.items() if name not in {"root", "font_paths"}}
    parts = (
        _typst(),
        [(name, _short(data)) for name, data in sorted(source.items())],
        _files(settings.get("root")),
        _fonts(settings.get("font_paths")),
        sorted(plain.items()),
        asked,
    )
    return _short(repr(parts).encode())


@cache
def _typst() -> str:
    return version("typst")


def _short(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _files(root: Path | None) -> list[tuple[str, str]]:
    paths = sorted(Path(root).rglob("*")) if root else []
    return [
        (str(path.relative_to(str(root))), _short(path.read_bytes()))
        for path in paths
        if path.is_file()
    ]


def _fonts(fonts: typst.Fonts | None) -> list[tuple[object, ...]]:
    return [
        (font.family, font.style, font.weight, font.stretch, font.index, _data(font.path))
        for font in (fonts.fonts() if fonts else ())
    ]


def _data(path: str | None) -> str:
    return _digest_of(path, Path(path).stat().st_mtime_ns) if path else ""


@cache
def _digest_of(path: str, written: int) -> str:
    del written
    return _short(Path(path).read_bytes())


def _outcome(work: Callable[[], Any]) -> Any:  # noqa: ANN401 (as Typst answers)
    try:
        return work()
    except RuntimeError as error:
        return error


def _equal(kept: object, outcome: object) -> bool:
    return repr(kept) == repr(outcome)
