"""Tests written with `unittest`.

Owns: finding the tests of a class and running one with its fixtures, as `unittest` itself does it; and what replaces
`unittest`'s own way of saying what differs: a diff of two lists of a thousand would take longer than a test may.
Does not own: what the exception that ended a test means (`endings`).
"""

from __future__ import annotations

import sys
import unittest
from typing import Any

from .._authoring import record
from .._values import render
from .._values.compare import difference
from . import endings
from .tests import Test

_MOST_SUBTESTS = 200
_almost_equal = unittest.TestCase.assertAlmostEqual


def _assert_almost_equal(self: unittest.TestCase, first: Any, second: Any, *args: Any, **kwargs: Any) -> None:
    """As `unittest` has it, but a number is a number, and no object that answers to a subtraction as it likes."""
    numbers = [value if type(value) is float else endings.as_number(value) for value in (first, second)]
    if all(number is None for number in numbers):
        # Two objects of the submission's: how far they are apart is theirs to say, as whether they are equal is.
        _almost_equal(self, first, second, *args, **kwargs)
        return
    if any(number is None for number in numbers) and first != second:
        raise self.failureException(f"{render.brief(first)} is no number near {render.brief(second)}")
    _almost_equal(self, *(v if n is None else n for v, n in zip((first, second), numbers)), *args, **kwargs)


def _differ(self: unittest.TestCase, first: Any, second: Any, msg: Any) -> None:
    """Fail: `first` is not `second`. A report reads both from the frame that called this."""
    record.decided()
    sentence = difference(first, second, loosely=True) or "a different value"
    raise self.failureException(self._formatMessage(msg, f"{render.brief(first)} != {render.brief(second)}: {sentence}"))


def _of_kind(self: unittest.TestCase, value: Any, kind: type, which: str) -> None:
    if not isinstance(value, kind):
        raise self.failureException(f"{which} is not a {kind.__name__}: {render.brief(value)}")


class _Comparisons(unittest.TestCase):
    """The assertions that look for differences, with what `unittest` takes for equal."""

    assertAlmostEqual = _assert_almost_equal  # type: ignore[assignment]

    def assertSequenceEqual(self, seq1: Any, seq2: Any, msg: Any = None, seq_type: Any = None) -> None:
        if seq_type is not None:
            _of_kind(self, seq1, seq_type, "First sequence")
            _of_kind(self, seq2, seq_type, "Second sequence")
        if not _equal_sequences(seq1, seq2, seq_type):
            _differ(self, seq1, seq2, msg)

    def assertListEqual(self, list1: Any, list2: Any, msg: Any = None) -> None:
        _of_kind(self, list1, list, "First sequence")
        _of_kind(self, list2, list, "Second sequence")
        if list1 != list2:
            _differ(self, list1, list2, msg)

    def assertTupleEqual(self, tuple1: Any, tuple2: Any, msg: Any = None) -> None:
        _of_kind(self, tuple1, tuple, "First sequence")
        _of_kind(self, tuple2, tuple, "Second sequence")
        if tuple1 != tuple2:
            _differ(self, tuple1, tuple2, msg)

    def assertDictEqual(self, d1: Any, d2: Any, msg: Any = None) -> None:
        _of_kind(self, d1, dict, "First argument")
        _of_kind(self, d2, dict, "Second argument")
        if d1 != d2:
            _differ(self, d1, d2, msg)

    def assertSetEqual(self, set1: Any, set2: Any, msg: Any = None) -> None:
        for value, which in ((set1, "first"), (set2, "second")):
            if not hasattr(value, "difference"):
                raise self.failureException(f"{which} argument does not support set difference: {render.brief(value)}")
        if set1.difference(set2) or set2.difference(set1):
            _differ(self, set1, set2, msg)

    def assertMultiLineEqual(self, first: Any, second: Any, msg: Any = None) -> None:
        _of_kind(self, first, str, "First argument")
        _of_kind(self, second, str, "Second argument")
        if first != second:
            _differ(self, first, second, msg)


def _equal_sequences(seq1: Any, seq2: Any, seq_type: Any) -> bool:
    """A list equals a tuple with equal items, if both are taken for sequences."""
    if seq1 == seq2:
        return True
    try:
        alike = seq_type is None and type(seq1) is not type(seq2) and len(seq1) == len(seq2)
        return alike and not any(seq1[i] != seq2[i] for i in range(len(seq1)))
    except (TypeError, IndexError, NotImplementedError):
        return False


for _name, _assertion in vars(_Comparisons).items():
    if _name.startswith("assert"):
        setattr(unittest.TestCase, _name, _assertion)
# What remains of `unittest`'s own messages shows values as all else here does, which knows an end.
unittest.util.safe_repr = unittest.case.safe_repr = lambda value, short=False: render.brief(value, 80 if short else 2_000)  # type: ignore[attr-defined]


def tests_of(kind: type[unittest.TestCase]) -> list[Test]:
    """The tests of a class in the order of their definition, those of its bases first."""
    names = [name for k in reversed(kind.__mro__) for name in vars(k)]
    wanted = set(unittest.defaultTestLoader.getTestCaseNames(kind))
    return [_test(kind, name) for name in dict.fromkeys(names) if name in wanted]


def _test(kind: type[unittest.TestCase], name: str) -> Test:
    return Test(f"{kind.__name__}.{name}", getattr(kind, name), lambda: _run(kind, name))


def _run(kind: type[unittest.TestCase], name: str) -> dict[str, Any]:
    from . import marks

    marks.skip_if_marked(getattr(kind, name), kind, sys.modules.get(kind.__module__))
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
        self.problems.append(endings.fields_of(err[1]))

    addFailure = addError

    def addSubTest(self, test: Any, subtest: Any, err: Any) -> None:
        if err is None:
            self.passed += 1
        else:
            fields = endings.fields_of(err[1])
            if not isinstance(err[1], (Exception, KeyboardInterrupt, SystemExit)):  # the wire broke: no finding of this part's
                self.problems.append(fields)
                return
            self.failing.append((subtest._subDescription(), fields))

    def addSkip(self, test: Any, reason: str) -> None:
        skip = sys.exc_info()[1]
        if isinstance(skip, unittest.SkipTest) and endings.is_of_submission(skip):
            self.problems.append(endings.fields_of(skip))  # whether a test is held is not for the submission to say
        else:
            self.reason = reason

    def addExpectedFailure(self, test: Any, err: Any) -> None:
        self.expected = err[1]

    def addUnexpectedSuccess(self, test: Any) -> None:
        self.unexpected = True

    def fields(self) -> dict[str, Any]:
        """The verdict on the one test that was run."""
        if self.passed or self.failing:
            record.evidence("subtests passed", f"{self.passed} of {self.passed + len(self.failing)}")
        for name, found in self.failing[:_MOST_SUBTESTS]:
            record.evidence(f"failed {name}", _in_short(found))
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
            record.evidence("expected failure", render.brief(self.expected, 200), exact=False)
        return {"outcome": "passed"}


def _in_short(fields: dict[str, Any]) -> str:
    if fields.get("expected") is not None and fields.get("actual") is not None:
        parts = (" ".join(fields[part].split()) for part in ("expected", "actual"))
        return "expected {}, got {}".format(*(part if len(part) < 100 else part[:99] + "…" for part in parts))
    return (fields.get("message") or fields["outcome"]).partition("\n")[0]
