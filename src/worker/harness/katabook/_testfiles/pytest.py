"""What a test file gets when it imports pytest.

Owns: the names that it has: `raises`, `approx`, `fixture`, `mark`, `param`, `skip`, `fail`, `xfail`, and saying so by name
where something is not here. This is the part of pytest that tests of small solutions use, written for this harness.
Does not own: what the names do (`pytest_ends`, `pytest_statements`, `pytest_marks`, `pytest_fixtures`), finding and running
tests (`functions`). pytest itself is not run: an interpreter without site-packages has none, and a start of it for each test
would cost many times what a test does.
"""

from __future__ import annotations

from typing import Any

from .pytest_ends import Failure, InvalidPattern, NotOffered, fail, importorskip, skip, xfail
from .pytest_fixtures import Fixture, MonkeyPatch, Request, fixture
from .pytest_marks import Mark, Parameters, mark, param
from .pytest_statements import ExceptionInfo, approx, raises

__all__ = [
    "ExceptionInfo", "Failure", "Fixture", "InvalidPattern", "Mark", "MonkeyPatch", "NotOffered", "Parameters", "Request",
    "approx", "fail", "fixture", "importorskip", "mark", "param", "raises", "skip", "xfail",
]  # fmt: skip

__version__ = "0+katabook"
__file__ = "<katabook/_testfiles/pytest.py>"


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    raise NotOffered(f"`pytest.{name}` is not among what kata offers of pytest: {', '.join(_OFFERED)}")


_OFFERED = "approx fail fixture importorskip mark param raises skip xfail".split()
