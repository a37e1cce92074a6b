"""The ways in which a test ends itself: `pytest.fail`, `skip`, `xfail`, `importorskip`.

Owns: these, and what is raised where a test asks for something that pytest has and this harness has not.
"""

from __future__ import annotations

from typing import Any, NoReturn
from unittest.case import SkipTest


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
