"""`unittest`, run on one test file.

Owns: how the file is loaded and run, and what its result tells.
Does not own: the file, its place and what is beside it (`suite`), what an exception means (`findings`, `loading`).
"""

from __future__ import annotations

import importlib
import os
import sys
import unittest
from typing import Any

from .._authoring import record
from .._testfiles.tests import Test, facts_of
from . import bounded_output, findings, loading
from .telling import Telling

#: So many subtests that fail are told.
_MOST_SUBTESTS = 8


def run(tests: str, telling: Telling) -> dict[str, Any]:
    """Run the tests of the file `tests`; the fields of the verdict on the run itself."""
    folder, name = os.path.split(tests)
    sys.path.insert(0, folder)
    try:
        module = importlib.import_module(name.removesuffix(".py"))
        suite = unittest.defaultTestLoader.loadTestsFromModule(module)
        cases = list(_cases(suite))
    except unittest.SkipTest as skip:
        return {"outcome": "passed", "message": str(skip)}
    except BaseException as problem:
        return loading.fields_of(problem)
    if not telling.done:
        telling.collected([_facts(case) for case in cases])
    if telling.lists:
        return {"outcome": "passed", "message": None}
    result = _Result(telling, cases)
    _wanted(suite, telling).run(result)
    result.close()
    return {"outcome": "passed", "message": None}


def _cases(suite: Any) -> Any:
    """The tests of a suite, in the order in which they are run."""
    for part in suite:
        if isinstance(part, unittest.TestSuite):
            yield from _cases(part)
        else:
            yield part


def _wanted(suite: Any, telling: Telling) -> Any:
    """The suite again, in the same parts, with the tests that are to be run."""
    if not isinstance(suite, unittest.TestSuite):
        return suite
    is_part = lambda part: isinstance(part, unittest.TestSuite) or telling.is_wanted(_name(part))
    parts = [_wanted(part, telling) for part in suite if is_part(part)]
    return type(suite)(parts)


def _name(case: Any) -> str:
    if type(case).__module__ in ("doctest", "unittest.case"):  # many of one class, which `load_tests` has made
        return str(case.id())
    return f"{type(case).__qualname__}.{case._testMethodName}"


def _facts(case: Any) -> dict[str, Any]:
    return facts_of(Test(_name(case), getattr(type(case), case._testMethodName, None), None))


class _Result(unittest.TestResult):
    """Tells of each test as it ends."""

    def __init__(self, telling: Telling, cases: list[Any]) -> None:
        super().__init__()
        self._telling = telling
        self._cases = cases
        self._output = bounded_output.Output(telling)
        self._fields: dict[str, Any] = {}
        self._last: Any = None
        self._parts = [0, 0]  # subtests: those that passed, and all

    def close(self) -> None:
        self._output.close()

    def startTest(self, test: Any) -> None:
        super().startTest(test)
        self._last, self._fields, self._parts = test, {"outcome": "passed"}, [0, 0]
        self._telling.begins(_name(test))

    def stopTest(self, test: Any) -> None:
        super().stopTest(test)
        if self._parts[1]:
            record.evidence("subtests passed", f"{self._parts[0]} of {self._parts[1]}")
        self._telling.ends(self._fields, *self._output.take())

    def addError(self, test: Any, err: Any) -> None:
        fields = findings.fields_of(err[1])
        if hasattr(test, "_testMethodName"):
            self._telling.found(fields)
        else:
            self._tell_of_all(str(test), fields)

    addFailure = addError

    def addSubTest(self, test: Any, subtest: Any, err: Any) -> None:
        self._parts[1] += 1
        if err is None:
            self._parts[0] += 1
            return
        fields = findings.fields_of(err[1])
        name = subtest._subDescription()
        if self._parts[1] - self._parts[0] <= _MOST_SUBTESTS:
            record.evidence(f"failed {name}", (fields.get("message") or fields["outcome"]).partition("\n")[0])
        self._telling.found(fields | {"message": f"{name}: {fields.get('message') or 'it did not pass'}"})

    def addSkip(self, test: Any, reason: str) -> None:
        fields = {"outcome": "skipped", "message": reason or "the test says that it is not to be run"}
        if hasattr(test, "_testMethodName"):
            self._fields = fields
        else:
            self._tell_of_all(str(test), fields)

    def addExpectedFailure(self, test: Any, err: Any) -> None:
        findings.marked_as_failing(True, findings.headline(err[1]))

    def addUnexpectedSuccess(self, test: Any) -> None:
        self._telling.found(findings.unexpected_success(""))

    def _tell_of_all(self, what: str, fields: dict[str, Any]) -> None:
        """What came of `setUpClass (module.Class)` or its like, which no test is: it is told of those that it keeps from
        being run, or of the last one that ran."""
        function, _, owner = what.rstrip(")").partition(" (")
        if function.startswith("tearDown"):
            of_it = [self._last]
        else:
            kept = [case for case in self._cases if self._telling.is_wanted(_name(case))]
            of_it = [case for case in kept if function == "setUpModule" or _owner(case) == owner]
        if fields["outcome"] != "skipped":
            fields = fields | {"message": f"{function}: {fields.get('message') or 'it did not pass'}"}
        for case in of_it:
            self._telling.begins(_name(case))
            self._telling.ends(dict(fields), *self._output.take())


def _owner(case: Any) -> str:
    return f"{type(case).__module__}.{type(case).__qualname__}"
