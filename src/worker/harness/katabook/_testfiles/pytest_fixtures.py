"""`pytest.fixture`, and the fixtures that pytest brings along: `tmp_path`, `monkeypatch`, `capsys` and `request`.

Owns: what they give a test. Does not own: which of them a test wants (`fixtures`), making one (`function_run`).
"""

from __future__ import annotations

import os
import sys
from typing import Any

from .fixtures import FIXTURE
from .pytest_statements import Partly


class Fixture:
    """What is known of a fixture. of_class: whether its function takes the test's instance."""

    def __init__(
        self, function: Any, name: str | None, params: Any, autouse: bool, of_class: bool = False, scope: Any = "function"
    ) -> None:
        self.function, self.name, self.autouse, self.of_class, self.scope = function, name, autouse, of_class, scope
        self.params = None if params is None else list(params)
        self.hides: Fixture | None = None  # one of the same name, from further out

    def of(self, function: Any, of_class: bool) -> Fixture:
        return Fixture(function, self.name, self.params, self.autouse, of_class, self.scope)


def fixture(function: Any = None, *, scope: Any = "function", params: Any = None, autouse: bool = False, ids: Any = None, name: str | None = None) -> Any:
    """Make a function a fixture. Each test has a process of its own, so `scope` makes no difference."""
    if function is None:
        return lambda f: fixture(f, scope=scope, params=params, autouse=autouse, name=name)
    setattr(function, FIXTURE, Fixture(function, name, params, autouse, scope=scope))
    return function


class Request(Partly):
    """What a fixture can ask about the test it is made for."""

    _is_of = "request"

    def __init__(self, run: Any, name: str) -> None:
        self._run = run
        self.fixturename = name
        self.function, self.cls, self.instance, self.module = run.function, run.owner, run.instance, run.module
        if name in run.case.params:
            self.param = run.case.params[name]

    def getfixturevalue(self, name: str) -> Any:
        return self._run.fixture(name)

    def addfinalizer(self, end: Any) -> None:
        self._run.ends.append(end)


def _request(request: Any) -> Any:
    return request


def _tmp_path() -> Any:
    import pathlib
    import tempfile

    return pathlib.Path(tempfile.mkdtemp())


class _Captured:
    def __init__(self, out: str, err: str) -> None:
        self.out, self.err = out, err

    def __iter__(self) -> Any:
        return iter((self.out, self.err))


class _Capture(Partly):
    """`capsys`: what is printed while the test runs."""

    _is_of = "capsys"

    def __init__(self) -> None:
        import io

        self._before = sys.stdout, sys.stderr
        self._streams = io.StringIO(), io.StringIO()
        sys.stdout, sys.stderr = self._streams

    def readouterr(self) -> _Captured:
        texts = [stream.getvalue() for stream in self._streams]
        for stream in self._streams:
            stream.seek(0)
            stream.truncate()
        return _Captured(*texts)

    def end(self) -> None:
        left = self.readouterr()
        sys.stdout, sys.stderr = self._before
        sys.stdout.write(left.out)
        sys.stderr.write(left.err)


def _capsys() -> Any:
    capture = _Capture()
    yield capture
    capture.end()


_NOTHING = object()


class MonkeyPatch(Partly):
    """`monkeypatch`: changes that are undone when the test ends."""

    _is_of = "monkeypatch"

    def __init__(self) -> None:
        self._undo: list[Any] = []

    def setattr(self, target: Any, name: Any, value: Any = _NOTHING, raising: bool = True) -> None:
        if value is _NOTHING:
            target, name, value = (*_place(target), name)
        before = getattr(target, name, _NOTHING)
        if before is _NOTHING and raising:
            raise AttributeError(f"{target!r} has no attribute {name!r}")
        self._undo.append(lambda: delattr(target, name) if before is _NOTHING else setattr(target, name, before))
        setattr(target, name, value)
        if following := sys.modules.get("katabook._split.following"):
            following.patch(target, name, value)
            self._undo.append(lambda: following.unpatch(target, name))

    def delattr(self, target: Any, name: Any = _NOTHING, raising: bool = True) -> None:
        if name is _NOTHING:
            target, name = _place(target)
        before = getattr(target, name, _NOTHING)
        if before is _NOTHING:
            if raising:
                raise AttributeError(name)
            return
        self._undo.append(lambda: setattr(target, name, before))
        delattr(target, name)

    def setitem(self, mapping: Any, key: Any, value: Any) -> None:
        before = mapping.get(key, _NOTHING)
        self._undo.append(lambda: mapping.pop(key, None) if before is _NOTHING else mapping.__setitem__(key, before))
        mapping[key] = value

    def delitem(self, mapping: Any, key: Any, raising: bool = True) -> None:
        if key in mapping or raising:
            before = mapping[key]
            self._undo.append(lambda: mapping.__setitem__(key, before))
            del mapping[key]

    def setenv(self, name: str, value: str, prepend: str | None = None) -> None:
        before = os.environ.get(name)
        self.setitem(os.environ, name, f"{value}{prepend}{before}" if prepend and before else str(value))

    def delenv(self, name: str, raising: bool = True) -> None:
        self.delitem(os.environ, name, raising)

    def syspath_prepend(self, path: Any) -> None:
        before = list(sys.path)
        self._undo.append(lambda: sys.path.__setitem__(slice(None), before))
        sys.path.insert(0, str(path))

    def chdir(self, path: Any) -> None:
        before = os.getcwd()
        self._undo.append(lambda: os.chdir(before))
        os.chdir(path)

    def undo(self) -> None:
        while self._undo:
            self._undo.pop()()


def _place(path: str) -> tuple[Any, str]:
    """`"package.module.name"` as the object and the name within it."""
    import importlib

    parts = path.split(".")
    for end in range(len(parts) - 1, 0, -1):
        try:
            found: Any = importlib.import_module(".".join(parts[:end]))
        except ImportError:
            continue
        for part in parts[end:-1]:
            found = getattr(found, part)
        return found, parts[-1]
    raise ImportError(f"there is no {path!r}")


def _monkeypatch() -> Any:
    patch = MonkeyPatch()
    yield patch
    patch.undo()


#: The fixtures that there are without anybody's doing.
BUILT_IN = {
    name: Fixture(function, name, None, False)
    for name, function in {"tmp_path": _tmp_path, "monkeypatch": _monkeypatch, "capsys": _capsys, "request": _request}.items()
}
