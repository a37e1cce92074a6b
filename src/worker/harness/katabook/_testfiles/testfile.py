"""Test files in place of a `checks.py`: each test is a check.

Owns: loading a test file and what it imports, which tests there are, and running one of them.
Does not own: how a kind of test is run (`unittests`, `functions`), what an exception means (`endings`), what a file
gets when it imports pytest (`pytest`).

A test file imports the submission by its name, so the submission comes first, in the learner's process if the check
sits split. To list the tests takes no submission: a `placeholder` is imported in its place, and no test is run.
"""

from __future__ import annotations

import sys
import types
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import SourceFileLoader

from .._authoring import record
from .._explaining import missing
from .._rewriting import asserts
from .._running import context, holding, kata_files, submission, verdicts
from . import endings

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Request = dict[str, Any]

#: How much of a test's source is told, in lines.
_MOST_LINES = 80
_LONGEST_DOC = 4_000


#: Names that checks import, and that are no module of Python's.
_RESERVED = ("katabook", "pytest", "_pytest")

#: Beside the code of modules: what `from solution import *` gives a test file.
_STARRED = "*"


class Test:
    """One test. name: as it is known to `unittest` and pytest, without the module.

    function: what was written, for its docstring and its source. variant: what to add to its title, if it has parameters.
    run: runs it with all that belongs to it, and returns the fields of a verdict.
    """

    def __init__(self, name: str, function: Any, run: Callable[[], dict[str, Any]], variant: str = "") -> None:
        self.name = name
        self.function = function
        self.run = run
        self.variant = variant


def listed(request: Request, codes: dict[str, types.CodeType]) -> list[dict[str, Any]]:
    """What is to be known of each test, in the order of the file. Raises what the file raises."""
    from . import placeholder

    name = request["submission"]["module"]
    if name in sys.stdlib_module_names:
        raise ImportError(f"a solution named {name!r} would stand in the way of Python's own module of that name")
    if name in _RESERVED:
        raise ImportError(f"a solution named {name!r} would stand in the way of what checks import by that name: rename the file")
    codes[_STARRED] = names = _starred(request)  # type: ignore[assignment]
    sys.modules[name] = placeholder.module(name, names)
    return [_facts(test) for test in _tests(request, codes).values()]


def _starred(request: Request) -> list[str]:
    """The names that the test file and what is beside it want of `from solution import *`."""
    sources = [source for source in _sources(request) if "import *" in source]
    if not sources:
        return []
    from . import placeholder

    return sorted(set().union(*map(placeholder.lacking, sources)))


def hold(request: Request, send: Callable[[dict[str, Any]], None], take_snapshot: Callable[[list[str]], None]) -> dict[str, Any]:
    """The verdict on one test, as the fields of a verdict event."""
    split = "wire" in request
    missing.asker = "the tests ask"
    try:
        codes = kata_files.compiled(request)
        if drawing := sys.modules.get("katabook._authoring.draw"):
            drawing.begin(request["seed"], request["check"])
        if split:
            module = holding.connect(request)
            _load_libraries(request)
            _follow(module)
        else:
            _load_libraries(request)  # before the submission has a chance to change them
            take_snapshot([name for name in sys.modules if name.partition(".")[0] == "unittest"])
            module = submission.load_submission(request)
    except BaseException as problem:
        return verdicts.wire_verdict(problem, None) or verdicts.cannot_import(problem)
    endings.request = request
    try:
        fields = _fields(request, codes, module, send)
    except BaseException as problem:  # the wire broke while the report asked the learner's side for a text
        if split and (broken := verdicts.wire_verdict(problem, module)):
            return broken
        raise
    if split:
        fields = verdicts.wire_verdict(None, module) or fields
        if fields["outcome"] == "passed":
            fields["settled"] = not endings.may_differ_in_one()
        elif fields["outcome"] not in ("skipped", "gone", "tampered"):
            endings.explain_distance(request)
            fields["settled"] = endings.would_judge_itself()
    if fields["outcome"] in ("failed", "mismatch", "raised", "check_broken"):
        _explain_being_alone(request)
    return fields


def _explain_being_alone(request: Request) -> None:
    """Below a test that failed: that nothing is there of what other tests did, if it may need that."""
    from . import alone

    run = getattr(endings.running, "run", None)
    wide = run.wide_fixtures() if hasattr(run, "wide_fixtures") else []
    if told := alone.note(request["checks"]["source"], request["check"], wide):
        record.evidence("note", told, exact=False)


def _fields(request: Request, codes: dict[str, types.CodeType], module: Any, send: Any) -> dict[str, Any]:
    try:
        _offer_names(module, codes[_STARRED] if _STARRED in codes else _starred(request))
        tests = _tests(request, codes)
        send({"event": "imported"})  # what keeps the file from being loaded keeps it from that for every test
        if request["check"] not in tests:
            raise LookupError(f"with this submission the file has no test {request['check']!r}")
        test = tests[request["check"]]
        endings.running = test
        fields = test.run()
        if fields["outcome"] == "passed" and record.swallowed:  # an `expect` in a callback, and the submission caught it
            return endings.fields_of(record.swallowed[0], request)
        return fields
    except BaseException as problem:
        return endings.fields_of(problem, request)


def _offer_names(module: Any, names: Any) -> None:
    """For `from solution import *`."""
    if names:
        there = set(getattr(module, "__all__", None) or dir(module))
        vars(module)["__all__"] = [name for name in names if name in there]


def _follow(module: Any) -> None:
    """Tell which call is under way, and let what the test replaces be replaced in the learner's process, too."""
    from .._split import checker, following

    following.follow(checker.peer_of(module))
    if "unittest.mock" in sys.modules:
        following.follow_mock(sys.modules["unittest.mock"])


# -- loading --------------------------------------------------------------------------------------


class _Files:
    """Finds the modules beside the test file, and loads them when they are imported."""

    def __init__(self, request: Request, codes: dict[str, types.CodeType]) -> None:
        self._helpers, self._codes = request["helpers"], codes
        self._submission, self._is_split = request["submission"], "wire" in request

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        if name == self._submission["module"] and name in sys.modules:
            return self._submission_anew(name)
        if name not in self._helpers:
            return None
        return ModuleSpec(name, self, origin=self._helpers[name]["path"])  # type: ignore[arg-type]

    def _submission_anew(self, name: str) -> ModuleSpec:
        """For `importlib.reload` and its like."""
        if self._is_split:
            raise ImportError(
                f"to load {name!r} anew, the test and the solution have to be in one process: `--sitting shared`,"
                ' or `sitting = "shared"` in kata.toml',
                name=name,
            )
        file = self._submission["path"]
        return ModuleSpec(name, SourceFileLoader(name, file), origin=file)

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: types.ModuleType) -> None:
        file = self._helpers[module.__name__]
        module.__file__ = file["path"]
        context.sources[file["path"]] = file["source"]
        exec(self._codes[module.__name__], vars(module))

    def get_source(self, name: str) -> str:
        source: str = self._helpers[name]["source"]
        return source


def _tests(request: Request, codes: dict[str, types.CodeType]) -> dict[str, Test]:
    """Load the test file, and find its tests."""
    from . import functions

    sys.meta_path.insert(0, _Files(request, codes))  # type: ignore[arg-type]
    _load_libraries(request)
    path = request["checks"]["path"]
    name = path.rpartition("/")[2].removesuffix(".py")
    kata_files.run_module(name, request["checks"], codes["checks"], asserts.names())
    module = sys.modules[name]
    fixtures = [module]
    if "conftest" in request["helpers"]:
        import importlib

        fixtures.insert(0, importlib.import_module("conftest"))
    tests: list[Test] = []
    for thing in list(vars(module).values()):
        if isinstance(thing, type) and _is_case(thing):
            from . import unittests

            tests += unittests.tests_of(thing)
        else:
            tests += functions.tests_of(thing, module, fixtures)
    found: dict[str, Test] = {}
    for test in tests:
        if found.setdefault(test.name, test) is not test:
            raise ValueError(f"there are two tests named {test.name!r}: rename one of them")
    return found


def _sources(request: Request) -> list[str]:
    return [request["checks"]["source"], *(helper["source"] for helper in request["helpers"].values())]


def _load_libraries(request: Request) -> None:
    """What tests are written with, as far as these are."""
    text = "\n".join(_sources(request))
    if "pytest" in text:
        from . import pytest

        sys.modules["pytest"] = pytest
    if "unittest" in text:
        import unittest

        from . import unittests
    if "mock" in text:
        import unittest.mock


def _is_case(kind: type) -> bool:
    unittest = sys.modules.get("unittest")
    if unittest is None or not issubclass(kind, unittest.TestCase):
        return False
    return not kind.__module__.startswith("unittest.")


# -- what is told of a test -----------------------------------------------------------------------


def _facts(test: Test) -> dict[str, Any]:
    from .._authoring.check import _unindented

    doc = _unindented(getattr(test.function, "__doc__", None) or "")[:_LONGEST_DOC]
    title, _, why = doc.partition("\n\n")
    title = " ".join(title.split()) or _in_words(test.name.partition("[")[0].rpartition(".")[2])
    facts = {"name": test.name, "title": title + test.variant, "why": why.strip(), "after": None, "stretch": False}
    return facts | {"seconds": None, "test": _source_of(test.function)}


def _in_words(name: str) -> str:
    """`test_no_name_given` as a heading: `No name given`."""
    words = " ".join(name.removeprefix("test").replace("_", " ").split())
    return words[:1].upper() + words[1:] if words else name


def _source_of(function: Any) -> str | None:
    """The lines of a function, as far as they are known here and not too many."""
    import inspect
    import textwrap

    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None or code.co_filename not in context.sources:
        return None
    lines = inspect.getblock(context.lines_of(code.co_filename)[code.co_firstlineno - 1 :])
    left = len(lines) - _MOST_LINES
    text = textwrap.dedent("".join(lines[:_MOST_LINES])).rstrip()
    return text if left <= 0 else f"{text}\n… ({left} more lines)"
