"""Tests written with `unittest`.

Owns: finding the tests of a class and running one with its fixtures, as `unittest` itself does it.
Does not own: what the exception that ended a test means (`_endings`).
"""

from __future__ import annotations

import sys
import unittest
from typing import Any

from . import _endings, _record, _render
from ._testfile import Test

_MOST_SUBTESTS = 20
_almost_equal = unittest.TestCase.assertAlmostEqual


def _assert_almost_equal(self: unittest.TestCase, first: Any, second: Any, *args: Any, **kwargs: Any) -> None:
    """As `unittest` has it, but a number is a number, and no object that answers to a subtraction as it likes."""
    numbers = [value if type(value) is float else _endings.as_number(value) for value in (first, second)]
    if all(number is None for number in numbers):
        # Two objects of the submission's: how far they are apart is theirs to say, as whether they are equal is.
        _almost_equal(self, first, second, *args, **kwargs)
        return
    if any(number is None for number in numbers) and first != second:
        raise self.failureException(f"{_render.brief(first)} is no number near {_render.brief(second)}")
    _almost_equal(self, *(v if n is None else n for v, n in zip((first, second), numbers)), *args, **kwargs)


unittest.TestCase.assertAlmostEqual = _assert_almost_equal  # type: ignore[method-assign]


def tests_of(kind: type[unittest.TestCase]) -> list[Test]:
    """The tests of a class in the order of their definition, those of its bases first."""
    names = [name for k in reversed(kind.__mro__) for name in vars(k)]
    wanted = set(unittest.defaultTestLoader.getTestCaseNames(kind))
    return [_test(kind, name) for name in dict.fromkeys(names) if name in wanted]


def _test(kind: type[unittest.TestCase], name: str) -> Test:
    return Test(f"{kind.__name__}.{name}", getattr(kind, name), lambda: _run(kind, name))


def _run(kind: type[unittest.TestCase], name: str) -> dict[str, Any]:
    from . import _functions

    _functions.skip_if_marked(getattr(kind, name), kind, sys.modules.get(kind.__module__))
    result = _Result()
    unittest.TestSuite([kind(name)]).run(result)
    return result.fields()


class _Result(unittest.TestResult):
    """Keeps what each exception means, found out at once: clean-ups still to come may call the submission again."""

    def __init__(self) -> None:
        super().__init__()
        self.problems: list[dict[str, Any]] = []
        self.passed = 0
        self.failing: list[tuple[str, dict[str, Any]]] = []
        self.reason: str | None = None
        self.expected: BaseException | None = None
        self.unexpected = False

    def addError(self, test: Any, err: Any) -> None:
        self.problems.append(_endings.fields_of(err[1]))

    addFailure = addError

    def addSubTest(self, test: Any, subtest: Any, err: Any) -> None:
        if err is None:
            self.passed += 1
        else:
            fields = _endings.fields_of(err[1])
            if not isinstance(err[1], (Exception, KeyboardInterrupt, SystemExit)):  # the wire broke: no finding of this part's
                self.problems.append(fields)
                return
            self.failing.append((subtest._subDescription(), fields))

    def addSkip(self, test: Any, reason: str) -> None:
        skip = sys.exc_info()[1]
        if isinstance(skip, unittest.SkipTest) and _endings.is_of_submission(skip):
            self.problems.append(_endings.fields_of(skip))  # whether a test is held is not for the submission to say
        else:
            self.reason = reason

    def addExpectedFailure(self, test: Any, err: Any) -> None:
        self.expected = err[1]

    def addUnexpectedSuccess(self, test: Any) -> None:
        self.unexpected = True

    def fields(self) -> dict[str, Any]:
        """The verdict on the one test that was run."""
        if self.passed or self.failing:
            _record.evidence("subtests passed", f"{self.passed} of {self.passed + len(self.failing)}")
        for name, found in self.failing[:_MOST_SUBTESTS]:
            _record.evidence(f"failed {name}", _in_short(found))
        if self.problems:
            return self.problems[0]
        if self.failing:
            name, found = self.failing[0]
            return found | {"message": f"{name}: {found.get('message') or 'it did not pass'}"}
        if self.unexpected:
            return {"outcome": "failed", "message": "it succeeds, and the test says that it is expected to fail"}
        if self.reason is not None:
            return {"outcome": "skipped", "message": self.reason}
        if self.expected is not None:
            _record.evidence("expected failure", _render.brief(self.expected, 200), exact=False)
        return {"outcome": "passed"}


def _in_short(fields: dict[str, Any]) -> str:
    if fields.get("expected") is not None and fields.get("actual") is not None:
        parts = (" ".join(fields[part].split()) for part in ("expected", "actual"))
        return "expected {}, got {}".format(*(part if len(part) < 100 else part[:99] + "…" for part in parts))
    return (fields.get("message") or fields["outcome"]).partition("\n")[0]
