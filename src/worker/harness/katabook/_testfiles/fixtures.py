"""Which fixtures a test wants.

Owns: finding them by name, in the class, the file, `conftest.py` and among the built-in ones.
Does not own: making one (`function_run`), the built-in ones themselves (`pytest_fixtures`).
"""

from __future__ import annotations

import inspect
import sys
import types
from typing import Any

from .marks import marks_of

#: Where this harness keeps what `@pytest.fixture` said.
FIXTURE = "_katabook_fixture"


def fixtures_of(owner: type | None, sources: list[Any]) -> dict[str, Any]:
    """Every fixture by name: a class hides those of the file, the file those of `conftest.py`, and these the built-in."""
    from . import pytest_fixtures

    found: dict[str, Any] = dict(pytest_fixtures.BUILT_IN)
    for place in (*sources, *([owner] if owner else [])):
        for name in dir(place):
            value = getattr(place, name, None)
            facts = getattr(value, FIXTURE, None) if isinstance(value, types.FunctionType) else None
            if facts is not None:
                fixture = facts.of(value, place is owner)
                fixture.hides = found.get(facts.name or name)
                found[facts.name or name] = fixture
    return found


def wanted_fixtures(function: Any, owner: type | None, sources: list[Any], values: Any) -> list[str]:
    """The names of the fixtures of a test, in the order in which they are made."""
    if not asks_for_fixtures(function, sources):
        return []
    known = fixtures_of(owner, sources)
    names = [name for name, fixture in known.items() if fixture.autouse]
    names += [name for mark in marks_of(function, *([owner] if owner else []), sources[-1]) if mark.name == "usefixtures" for name in mark.args]
    todo, found = [*names, *(n for n in parameters_of(function, owner is not None) if n not in values)], []
    while todo:
        name = todo.pop(0)
        if name not in found:
            found.append(name)
            todo += parameters_of(known[name].function, known[name].of_class) if name in known else []
    return found


def asks_for_fixtures(function: Any, sources: list[Any]) -> bool:
    """Without an argument or `import pytest` there are none: `inspect` and the rest cost more than a plain test."""
    return function.__code__.co_argcount > 0 or "pytest" in sys.modules or hasattr(function, "__wrapped__")


def parameters_of(function: Any, is_method: bool) -> list[str]:
    plain = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
    given = len(getattr(function, "patchings", []))  # `unittest.mock.patch` passes these itself
    wanted = [p.name for p in inspect.signature(function, follow_wrapped=True).parameters.values() if p.kind in plain and p.default is p.empty]
    wanted = wanted[1:] if is_method else wanted
    return wanted[given:]


def parametrized_fixtures(function: Any, owner: type | None, sources: list[Any], values: Any) -> list[tuple[str, Any]]:
    names = wanted_fixtures(function, owner, sources, values)
    known = fixtures_of(owner, sources) if names else {}
    return [(name, known[name]) for name in names if name in known and known[name].params is not None]
