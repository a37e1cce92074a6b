"""What a test file gets when it imports pytest.

Owns: `raises`, `approx`, `fixture`, `mark`, `param`, `skip`, `fail`, `xfail`, and the fixtures `tmp_path`, `monkeypatch`,
`capsys` and `request`: the part of pytest that tests of small solutions use, written for this harness.
Does not own: finding and running tests (`functions`). pytest itself is not run: an interpreter without site-packages
has none, and a start of it for each test would cost many times what a test does. What is not here says so by name.
"""

from __future__ import annotations

import math
import os
import re
import sys
from typing import Any, NoReturn
from unittest.case import SkipTest

from .endings import as_number
from .fixtures import FIXTURE
from .marks import MARKS

__version__ = "0+katabook"
__file__ = "<katabook/_testfiles/pytest.py>"


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    raise NotOffered(f"`pytest.{name}` is not among what kata offers of pytest: {', '.join(_OFFERED)}")


# -- ending a test --------------------------------------------------------------------------------


class _Ends:
    """A function that ends the test by an exception of its own."""

    def __init__(self, kind: type[Exception]) -> None:
        self.Exception = kind

    def __call__(self, reason: str = "", *, allow_module_level: bool = False, pytrace: bool = True) -> NoReturn:
        raise self.Exception(reason)


class Failure(AssertionError):
    """Raised by `pytest.fail`."""


fail, skip = _Ends(Failure), _Ends(SkipTest)


class NotOffered(AttributeError):
    """The test wants something of pytest's that is not here: not the submission's fault."""


class InvalidPattern(Exception):
    """What a test gave for a regular expression is none: its own fault, whatever the submission does."""

    def __init__(self, pattern: Any, problem: Exception) -> None:
        super().__init__(f"the test's `match={pattern!r}` is no regular expression: {problem}")


def xfail(reason: str = "") -> NoReturn:
    """End the test as one that is known to fail: it is skipped."""
    raise SkipTest(reason or "it is expected to fail")


def importorskip(name: str, minversion: str | None = None, reason: str | None = None) -> Any:
    """The module `name`; the test is skipped if it is not there."""
    import importlib

    try:
        return importlib.import_module(name)
    except ImportError:
        raise SkipTest(reason or f"it needs {name}, which is not installed") from None


# -- statements -----------------------------------------------------------------------------------


def raises(kind: Any, *args: Any, match: str | None = None, **kwargs: Any) -> Any:
    """A context in which an exception is expected; with a function, that is called in it at once."""
    expecting = _Raises(kind, match)
    if not args:
        return expecting
    function, *arguments = args
    with expecting as info:
        function(*arguments, **kwargs)
    return info


class _Partly:
    """What is offered of something of pytest's: of the rest it says that it is not there."""

    _is_of = ""

    def __getattr__(self, name: str) -> NoReturn:
        if not name.startswith("_") and name not in ("value", "tb"):
            raise NotOffered(f"{self._is_of}.{name} is not among what kata offers of pytest")
        raise AttributeError(name)


class ExceptionInfo(_Partly):
    """The exception that was expected, once it has been raised."""

    _is_of = "the result of pytest.raises, and its"

    value: Any
    tb: Any

    @property
    def type(self) -> Any:
        return type(self.value)

    @property
    def typename(self) -> str:
        return type(self.value).__name__

    @property
    def traceback(self) -> Any:
        return self.tb

    def match(self, pattern: str) -> bool:
        text = str(self.value)
        try:
            found = re.search(pattern, text)
        except re.error as problem:
            raise InvalidPattern(pattern, problem) from None
        if found is None:
            raise Failure(f"the {self.typename} says {text!r}, which does not match {pattern!r}{_as_pattern(pattern, text)}")
        return True

    def exconly(self, tryshort: bool = False) -> str:
        return f"{self.typename}: {self.value}"

    def __str__(self) -> str:
        return repr(self)

    def __repr__(self) -> str:
        return f"<ExceptionInfo {self.value!r}>"


def _as_pattern(pattern: Any, text: str) -> str:
    """What to say of a pattern that finds nothing in a text that it is a part of, letter by letter."""
    if type(pattern) is not str or pattern not in text:
        return ""
    special = " ".join(dict.fromkeys(c for c in pattern if c in ".^$*+?{}[]\\|()"))
    return f": `match` is a regular expression, in which {special} mean something else; the test needs `re.escape`"


class _Raises:
    def __init__(self, kind: Any, match: str | None) -> None:
        self._kinds = kind if isinstance(kind, tuple) else (kind,)
        if not all(isinstance(k, type) and issubclass(k, BaseException) for k in self._kinds):
            raise TypeError("raises() takes an exception class, or a tuple of them")
        self._match = match
        self._info = ExceptionInfo()

    def __enter__(self) -> ExceptionInfo:
        return self._info

    def __exit__(self, kind: Any, problem: Any, traceback: Any) -> bool:
        names = " or ".join(k.__name__ for k in self._kinds)
        if problem is None:
            raise Failure(f"no exception: {names} was expected")
        if not isinstance(problem, self._kinds):
            return False
        self._info.value, self._info.tb = problem, traceback
        if self._match is not None:
            self._info.match(self._match)
        return True


def approx(expected: Any, rel: float | None = None, abs: float | None = None, nan_ok: bool = False) -> Any:
    """A value that equals all numbers near `expected`; also within a list, a tuple or a dict of numbers."""
    return _Approximately(expected, rel, abs, nan_ok)


class _Approximately:
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, expected: Any, rel: float | None, absolute: float | None, nan_ok: bool) -> None:
        self._expected, self._rel, self._abs, self._nan_ok = expected, rel, absolute, nan_ok

    def __eq__(self, other: Any) -> bool:
        return self._near(other, self._expected)

    def _near(self, actual: Any, expected: Any) -> bool:
        if isinstance(expected, dict):
            return type(actual) is dict and actual.keys() == expected.keys() and all(self._near(actual[k], v) for k, v in expected.items())
        if isinstance(expected, (list, tuple)):
            return isinstance(actual, (list, tuple)) and len(actual) == len(expected) and all(map(self._near, actual, expected))
        if actual == expected:
            return True
        actual = as_number(actual)
        if actual is None:
            return False
        try:
            if math.isnan(expected) and math.isnan(actual):
                return self._nan_ok
            return math.isfinite(expected) and bool(abs(actual - expected) <= self._room(expected))
        except TypeError:
            return False

    def _room(self, expected: Any) -> Any:
        """How far a value may be from `expected`: the larger of both tolerances, 1e-6 of it and 1e-12 by default."""
        if self._rel is None and self._abs is not None:
            return self._abs
        relative = (1e-6 if self._rel is None else self._rel) * abs(expected)
        return max(relative, 1e-12 if self._abs is None else self._abs)

    def __repr__(self) -> str:
        if isinstance(self._expected, (dict, list, tuple)):
            return f"approx({self._expected!r})"
        return f"{self._expected!r} ± {float(self._room(self._expected)):.2g}"


# -- marks and parameters -------------------------------------------------------------------------


class Mark:
    """A mark on a test or a class."""

    def __init__(self, name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> None:
        self.name, self.args, self.kwargs = name, args, kwargs or {}

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if len(args) == 1 and not kwargs and (isinstance(args[0], type) or _is_function(args[0])):
            return _marked(args[0], self)
        return Mark(self.name, (*self.args, *args), {**self.kwargs, **kwargs})


def _is_function(thing: Any) -> bool:
    return callable(thing) and hasattr(thing, "__code__") and thing.__name__ != "<lambda>"


def _marked(thing: Any, mark: Mark) -> Any:
    before = vars(thing).get(MARKS, []) if isinstance(thing, type) else getattr(thing, MARKS, [])
    setattr(thing, MARKS, [*(before if isinstance(before, list) else [before]), mark])
    return thing


class _Marks:
    def __getattr__(self, name: str) -> Mark:
        if name.startswith("_"):
            raise AttributeError(name)
        return Mark(name)


mark = _Marks()


class Parameters:
    """One entry of a `parametrize` with an id or marks of its own."""

    def __init__(self, values: tuple[Any, ...], id: str | None, marks: Any) -> None:
        self.values, self.id = values, id
        self.marks = list(marks) if isinstance(marks, (list, tuple)) else [marks]


def param(*values: Any, id: str | None = None, marks: Any = ()) -> Parameters:
    """See `Parameters`."""
    return Parameters(values, id, marks)


# -- fixtures -------------------------------------------------------------------------------------


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


class Request(_Partly):
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


class _Capture(_Partly):
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


class MonkeyPatch(_Partly):
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

_OFFERED = "approx fail fixture importorskip mark param raises skip xfail".split()
