"""Tests written as plain functions, and as classes without a base: what pytest runs.

Owns: finding them, in each variant that their parameters make.
Does not own: their marks (`marks`), parameters (`parameters`) and fixtures (`fixtures`), running one (`function_run`), what a
test file gets from `import pytest` (`pytest`), what an exception means (`endings`).

This is the part of pytest that tests of small solutions use, done anew: the tests of one file, fixtures of that file and
of a `conftest.py` beside it, `parametrize` and `skip` marks, and methods like `setup_method`. There are no plugins.
"""

from __future__ import annotations

import inspect
import types
from typing import Any

from .fixtures import FIXTURE, parametrized_fixtures
from .function_run import Run
from .marks import marks_of
from .parameters import Case, id_of, unpacked, with_parameters
from .tests import Test


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


def _variants(function: Any, owner: type | None, module: Any, sources: list[Any]) -> list[Test]:
    cases = [Case([], {}, {}, [])]
    for mark in marks_of(function, *([owner] if owner else []), module):
        if mark.name == "parametrize":
            cases = [joined for case in cases for joined in with_parameters(case, *mark.args, **mark.kwargs)]
    through = cases[0].params if cases else {}  # `indirect`: these take the place of the fixture's own
    for name, fixture in parametrized_fixtures(function, owner, sources, cases[0].values if cases else {}):
        if name in through:
            continue
        given = [unpacked(value, 1) for value in fixture.params]
        cases = [
            Case([*c.ids, own or id_of(v[0], name, n)], c.values, {**c.params, name: v[0]}, [*c.marks, *marks])
            for c in cases
            for n, (v, marks, own) in enumerate(given)
        ]
    base = f"{owner.__qualname__}.{function.__name__}" if owner else function.__name__
    tests = []
    for case in cases:
        variant = f"[{'-'.join(case.ids)}]" if case.ids else ""
        run = Run(function, owner, module, sources, case)
        tests.append(Test(base + variant, function, run, f" {variant}" if variant else ""))
    return tests
