"""`pytest.raises` and `pytest.approx`.

Owns: what they state, and the objects that they give. Does not own: what their failure means (`endings`).
"""

from __future__ import annotations

import math
import re
from typing import Any, NoReturn

from .endings import as_number
from .pytest_ends import Failure, InvalidPattern, NotOffered


def raises(kind: Any, *args: Any, match: str | None = None, **kwargs: Any) -> Any:
    """A context in which an exception is expected; with a function, that is called in it at once."""
    expecting = _Raises(kind, match)
    if not args:
        return expecting
    function, *arguments = args
    with expecting as info:
        function(*arguments, **kwargs)
    return info


class Partly:
    """What is offered of something of pytest's: of the rest it says that it is not there."""

    _is_of = ""

    def __getattr__(self, name: str) -> NoReturn:
        if not name.startswith("_") and name not in ("value", "tb"):
            raise NotOffered(f"{self._is_of}.{name} is not among what kata offers of pytest")
        raise AttributeError(name)


class ExceptionInfo(Partly):
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
