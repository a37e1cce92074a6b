"""Tests written as plain functions, and as classes without a base: what pytest runs.

Owns: finding them, their parameters and fixtures, and running one.
Does not own: what a test file gets from `import pytest` (`pytest`), what an exception means (`endings`).

This is the part of pytest that tests of small solutions use, done anew: the tests of one file, fixtures of that file and
of a `conftest.py` beside it, `parametrize` and `skip` marks, and methods like `setup_method`. There are no plugins.
"""

from __future__ import annotations

import inspect
import sys
import types
from typing import Any, NoReturn

from . import endings
from .testfile import Test

#: Where pytest keeps marks, and where this harness keeps what `@pytest.fixture` said.
MARKS = "pytestmark"
FIXTURE = "_katabook_fixture"


def tests_of(thing: Any, module: types.ModuleType, sources: list[types.ModuleType]) -> list[Test]:
    """The tests that a name of the test file stands for; none if it is no test.

    sources: the modules whose fixtures can be used, the last one first in question.
    """
    if isinstance(thing, types.FunctionType):
        return _variants(thing, None, module, sources) if _is_test(thing, "test") else []
    if type(thing) is not type or not thing.__name__.startswith("Test") or thing.__module__ != module.__name__:
        return []
    if "__init__" in vars(thing):
        return []  # as for pytest: it could not be made without arguments
    named = {name: value for k in reversed(thing.__mro__[:-1]) for name, value in vars(k).items()}
    functions = [_as_method(value) for name, value in named.items() if name.startswith("test")]
    found = [t for f in functions if isinstance(f, types.FunctionType) for t in _variants(f, thing, module, sources)]
    nested = [value for value in named.values() if isinstance(value, type) and value is not thing]
    return found + [t for inner in nested for t in tests_of(inner, module, sources)]


def _as_method(thing: Any) -> Any:
    """A static method or a class method as a function that takes the test's instance; anything else as it is."""
    if not isinstance(thing, (staticmethod, classmethod)):
        return thing
    import functools

    function, is_static = thing.__func__, isinstance(thing, staticmethod)
    signature = inspect.signature(function)
    given = [*signature.parameters.values()][0 if is_static else 1 :]
    own = inspect.Parameter("self", inspect.Parameter.POSITIONAL_OR_KEYWORD)

    @functools.wraps(function)
    def method(self: Any, *args: Any, **kwargs: Any) -> Any:
        return function(*([] if is_static else [type(self)]), *args, **kwargs)

    method.__signature__ = signature.replace(parameters=[own, *given])  # type: ignore[attr-defined]
    return method


def _is_test(function: Any, prefix: str) -> bool:
    return function.__name__.startswith(prefix) and not hasattr(function, FIXTURE)


def skip_if_marked(*marked: Any) -> None:
    """Raise SkipTest if one of `marked` carries a mark that says so."""
    for mark in _marks(*marked):
        if mark.name == "skip" or (mark.name == "skipif" and any(_holds(c, marked[-1]) for c in mark.args)):
            given = mark.kwargs.get("reason") or (mark.args[0] if mark.name == "skip" and mark.args else "")
            _skip(str(given) or "it is marked so")


def _skip(reason: str) -> NoReturn:
    from unittest.case import SkipTest  # dear, and seldom wanted

    raise SkipTest(reason)


def _holds(condition: Any, module: Any) -> bool:
    return bool(eval(condition, dict(vars(module)))) if type(condition) is str else bool(condition)


def _marks(*marked: Any) -> list[Any]:
    found: list[Any] = []
    for thing in marked:
        marks = getattr(thing, MARKS, None) or []
        found += marks if isinstance(marks, (list, tuple)) else [marks]
    return found


# -- parameters -----------------------------------------------------------------------------------


class _Case:
    """One set of arguments. values: by name of parameter.  params: by name of fixture, for `request.param`."""

    def __init__(self, ids: list[str], values: dict[str, Any], params: dict[str, Any], marks: list[Any]) -> None:
        self.ids, self.values, self.params, self.marks = ids, values, params, marks


def _variants(function: Any, owner: type | None, module: Any, sources: list[Any]) -> list[Test]:
    cases = [_Case([], {}, {}, [])]
    for mark in _marks(function, *([owner] if owner else []), module):
        if mark.name == "parametrize":
            cases = [joined for case in cases for joined in _with_parameters(case, *mark.args, **mark.kwargs)]
    through = cases[0].params if cases else {}  # `indirect`: these take the place of the fixture's own
    for name, fixture in _parametrized_fixtures(function, owner, sources, cases[0].values if cases else {}):
        if name in through:
            continue
        given = [_unpacked(value, 1) for value in fixture.params]
        cases = [
            _Case([*c.ids, own or _id(v[0], name, n)], c.values, {**c.params, name: v[0]}, [*c.marks, *marks])
            for c in cases
            for n, (v, marks, own) in enumerate(given)
        ]
    base = f"{owner.__qualname__}.{function.__name__}" if owner else function.__name__
    tests = []
    for case in cases:
        variant = f"[{'-'.join(case.ids)}]" if case.ids else ""
        run = _Run(function, owner, module, sources, case)
        tests.append(Test(base + variant, function, run, f" {variant}" if variant else ""))
    return tests


def _with_parameters(case: _Case, names: Any, values: Any, *, ids: Any = None, indirect: Any = False) -> list[_Case]:
    names = [n.strip() for n in names.split(",") if n.strip()] if isinstance(names, str) else list(names)
    found = []
    for number, given in enumerate(values):
        row, marks, own_id = _unpacked(given, len(names))
        if len(row) != len(names):
            raise ValueError(f"parametrize: {len(names)} names, but {len(row)} values in {given!r}")
        shown = own_id or _given_id(ids, number, row) or "-".join(_id(v, n, number) for v, n in zip(row, names))
        direct = dict(zip(names, row))
        through = {n: v for n, v in direct.items() if indirect is True or (indirect and n in indirect)}
        direct = {n: v for n, v in direct.items() if n not in through}
        found.append(_Case([*case.ids, shown], {**case.values, **direct}, {**case.params, **through}, [*case.marks, *marks]))
    return _distinct(found)


def _distinct(cases: list[_Case]) -> list[_Case]:
    """As for pytest, two sets of the same id are told apart by a number."""
    ids = [case.ids[-1] for case in cases]
    for n, case in enumerate(cases):
        if ids.count(ids[n]) > 1:
            case.ids[-1] = f"{ids[n]}{ids[:n].count(ids[n])}"
    return cases


def _unpacked(given: Any, count: int) -> tuple[list[Any], list[Any], str | None]:
    """Values, marks and id of one entry, for `count` names."""
    stand_in = sys.modules.get("katabook._testfiles.pytest")
    if stand_in is not None and isinstance(given, stand_in.Parameters):
        return list(given.values), given.marks, given.id
    return [given] if count == 1 else list(given), [], None


def _given_id(ids: Any, number: int, row: Any) -> str | None:
    if ids is None:
        return None
    found = [ids(v) for v in row] if callable(ids) else [list(ids)[number]]
    return None if any(f is None for f in found) else "-".join(str(f) for f in found)


def _id(value: Any, name: str, number: int) -> str:
    if type(value) in (int, float, bool, complex, type(None)):
        return str(value)
    if type(value) is str:
        return value.encode("unicode_escape").decode() if not value.isascii() or not value.isprintable() else value
    if isinstance(value, (type, types.FunctionType)) and not endings.belongs_to_submission(value):
        return value.__name__
    return f"{name}{number}"  # as for a placeholder, of which nobody knows yet what it will be


# -- fixtures -------------------------------------------------------------------------------------


def _fixtures(owner: type | None, sources: list[Any]) -> dict[str, Any]:
    """Every fixture by name: a class hides those of the file, the file those of `conftest.py`, and these the built-in."""
    from . import pytest

    found: dict[str, Any] = dict(pytest.BUILT_IN)
    for place in (*sources, *([owner] if owner else [])):
        for name in dir(place):
            value = getattr(place, name, None)
            facts = getattr(value, FIXTURE, None) if isinstance(value, types.FunctionType) else None
            if facts is not None:
                fixture = facts.of(value, place is owner)
                fixture.hides = found.get(facts.name or name)
                found[facts.name or name] = fixture
    return found


def _wanted(function: Any, owner: type | None, sources: list[Any], values: Any) -> list[str]:
    """The names of the fixtures of a test, in the order in which they are made."""
    if not _asks_for_fixtures(function, sources):
        return []
    known = _fixtures(owner, sources)
    names = [name for name, fixture in known.items() if fixture.autouse]
    names += [name for mark in _marks(function, *([owner] if owner else []), sources[-1]) if mark.name == "usefixtures" for name in mark.args]
    todo, found = [*names, *(n for n in _parameters(function, owner is not None) if n not in values)], []
    while todo:
        name = todo.pop(0)
        if name not in found:
            found.append(name)
            todo += _parameters(known[name].function, known[name].of_class) if name in known else []
    return found


def _asks_for_fixtures(function: Any, sources: list[Any]) -> bool:
    """Without an argument or `import pytest` there are none: `inspect` and the rest cost more than a plain test."""
    return function.__code__.co_argcount > 0 or "pytest" in sys.modules or hasattr(function, "__wrapped__")


def _parameters(function: Any, is_method: bool) -> list[str]:
    plain = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
    given = len(getattr(function, "patchings", []))  # `unittest.mock.patch` passes these itself
    wanted = [p.name for p in inspect.signature(function, follow_wrapped=True).parameters.values() if p.kind in plain and p.default is p.empty]
    wanted = wanted[1:] if is_method else wanted
    return wanted[given:]


def _parametrized_fixtures(function: Any, owner: type | None, sources: list[Any], values: Any) -> list[tuple[str, Any]]:
    names = _wanted(function, owner, sources, values)
    known = _fixtures(owner, sources) if names else {}
    return [(name, known[name]) for name in names if name in known and known[name].params is not None]


# -- running --------------------------------------------------------------------------------------


class _Run:
    """Runs one test with its fixtures; what it returns are the fields of a verdict."""

    def __init__(self, function: Any, owner: type | None, module: Any, sources: list[Any], case: _Case) -> None:
        self.function, self.owner, self.module, self.sources, self.case = function, owner, module, sources, case
        self.made: dict[str, Any] = {}
        self.ends: list[Any] = []
        self.known: dict[str, Any] = {}
        self.instance: Any = None

    def __call__(self) -> dict[str, Any]:
        ended: BaseException | None = None
        try:
            self._begin()
            self._run()
        except BaseException as problem:
            ended = problem
        try:
            self._end()
        except BaseException as problem:
            ended = ended or problem
        return self._verdict(ended)

    def _verdict(self, ended: BaseException | None) -> dict[str, Any]:
        fields: dict[str, Any] = {"outcome": "passed"} if ended is None else endings.fields_of(ended)
        mark = self._expected_to_fail()
        if mark is None or fields["outcome"] == "skipped":
            return fields
        if ended is not None:
            expected = mark.kwargs.get("raises")
            return {"outcome": "passed"} if expected is None or isinstance(ended, expected) else fields
        strict = {"outcome": "failed", "message": "it succeeds, and the test says that it is expected to fail"}
        return strict if mark.kwargs.get("strict") else fields

    def _expected_to_fail(self) -> Any:
        """The mark `xfail` that applies; None if there is none."""

        def applies(mark: Any) -> bool:
            conditions = [*mark.args, *([mark.kwargs["condition"]] if "condition" in mark.kwargs else [])]
            return any(_holds(c, self.module) for c in conditions) if conditions else True

        return next((m for m in self._marks() if m.name == "xfail" and applies(m)), None)

    def _marks(self) -> list[Any]:
        return [*self.case.marks, *_marks(self.function, *([self.owner] if self.owner else []), self.module)]

    def _begin(self) -> None:
        marked = types.SimpleNamespace(**{MARKS: self._marks()})
        skip_if_marked(marked, self.module)
        if (expected := self._expected_to_fail()) is not None and expected.kwargs.get("run") is False:
            _skip(str(expected.kwargs.get("reason") or "it is expected to fail, and not to be run"))
        self._with("setup_module", "teardown_module", self.module, self.module)
        if self.owner is None:
            self._with("setup_function", "teardown_function", self.module, self.function)
        else:
            self._with("setup_class", "teardown_class", self.owner)
            self.instance = self.owner()
            self._with("setup_method", "teardown_method", self.instance, getattr(self.instance, self.function.__name__))
        for name in _wanted(self.function, self.owner, self.sources, self.case.values):
            if name not in self.case.values:
                self.fixture(name)

    def _with(self, before: str, after: str, place: Any, *given: Any) -> None:
        """Call what pytest calls "xunit-style" fixtures, with their argument if they take one."""
        if end := getattr(place, after, None):
            self.ends.append(lambda: _call_with(end, given))
        if begin := getattr(place, before, None):
            _call_with(begin, given)

    def _run(self) -> None:
        wanted = _parameters(self.function, self.owner is not None) if self._takes_arguments() else []
        arguments = {name: self.case.values[name] if name in self.case.values else self.fixture(name) for name in wanted}
        unknown = set(self.case.values) - set(inspect.signature(self.function).parameters) if self.case.values else ()
        if unknown:
            raise TypeError(f"parametrize names {sorted(unknown)}, which the test does not take")
        returned = self.function(*([] if self.instance is None else [self.instance]), **arguments)
        if inspect.iscoroutine(returned):
            import asyncio

            asyncio.run(returned)

    def _takes_arguments(self) -> bool:
        return bool(self.case.values) or _asks_for_fixtures(self.function, self.sources)

    def _end(self) -> None:
        problem: BaseException | None = None
        while self.ends:
            try:
                self.ends.pop()()
            except BaseException as worse:
                problem = problem or worse
        if problem is not None:
            raise problem

    def fixture(self, name: str) -> Any:
        """The value of a fixture, made when it is first asked for."""
        if name not in self.made:
            self.known = self.known or _fixtures(self.owner, self.sources)
            if name not in self.known:
                from .pytest import NotOffered

                raise NotOffered(f"there is no fixture {name!r} here; there are {', '.join(sorted(self.known))}")
            self.made[name] = self._make(name, self.known[name])
        return self.made[name]

    def wide_fixtures(self) -> list[str]:
        """The fixtures of this test that pytest would have made once for several tests."""
        return [name for name in self.made if self.known[name].scope in ("class", "module", "package", "session")]

    def _make(self, name: str, fixture: Any) -> Any:
        from . import pytest

        asked = pytest.Request(self, name)
        wanted = _parameters(fixture.function, fixture.of_class)
        hidden = fixture.hides  # what a fixture of the same name gets that asks for it
        arguments = {
            n: asked if n == "request" else self._make(n, hidden) if n == name and hidden else self.fixture(n) for n in wanted
        }
        made = fixture.function(*([self.instance] if fixture.of_class else []), **arguments)
        if not inspect.isgenerator(made):
            return made
        value = next(made)
        self.ends.append(lambda: next(made, None))
        return value


def _call_with(function: Any, given: tuple[Any, ...]) -> None:
    function(*given[: len(inspect.signature(function).parameters)])
