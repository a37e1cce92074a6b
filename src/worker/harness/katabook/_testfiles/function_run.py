"""Running one test that is a function, with its fixtures and what is set up around it.

Owns: the order in which things are begun and ended, and `xfail`.
Does not own: which fixtures it wants (`fixtures`), what an exception means (`endings`).
"""

from __future__ import annotations

import inspect
import types
from typing import Any

from . import endings
from .fixtures import asks_for_fixtures, fixtures_of, parameters_of, wanted_fixtures
from .marks import MARKS, holds, marks_of, skip, skip_if_marked

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from .parameters import Case


class Run:
    """Runs one test with its fixtures; what it returns are the fields of a verdict."""

    def __init__(self, function: Any, owner: type | None, module: Any, sources: list[Any], case: Case) -> None:
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
            return any(holds(c, self.module) for c in conditions) if conditions else True

        return next((m for m in self._all_marks() if m.name == "xfail" and applies(m)), None)

    def _all_marks(self) -> list[Any]:
        return [*self.case.marks, *marks_of(self.function, *([self.owner] if self.owner else []), self.module)]

    def _begin(self) -> None:
        marked = types.SimpleNamespace(**{MARKS: self._all_marks()})
        skip_if_marked(marked, self.module)
        if (expected := self._expected_to_fail()) is not None and expected.kwargs.get("run") is False:
            skip(str(expected.kwargs.get("reason") or "it is expected to fail, and not to be run"))
        self._with("setup_module", "teardown_module", self.module, self.module)
        if self.owner is None:
            self._with("setup_function", "teardown_function", self.module, self.function)
        else:
            self._with("setup_class", "teardown_class", self.owner)
            self.instance = self.owner()
            self._with("setup_method", "teardown_method", self.instance, getattr(self.instance, self.function.__name__))
        for name in wanted_fixtures(self.function, self.owner, self.sources, self.case.values):
            if name not in self.case.values:
                self.fixture(name)

    def _with(self, before: str, after: str, place: Any, *given: Any) -> None:
        """Call what pytest calls "xunit-style" fixtures, with their argument if they take one."""
        if end := getattr(place, after, None):
            self.ends.append(lambda: _call_with(end, given))
        if begin := getattr(place, before, None):
            _call_with(begin, given)

    def _run(self) -> None:
        wanted = parameters_of(self.function, self.owner is not None) if self._takes_arguments() else []
        arguments = {name: self.case.values[name] if name in self.case.values else self.fixture(name) for name in wanted}
        unknown = set(self.case.values) - set(inspect.signature(self.function).parameters) if self.case.values else ()
        if unknown:
            raise TypeError(f"parametrize names {sorted(unknown)}, which the test does not take")
        returned = self.function(*([] if self.instance is None else [self.instance]), **arguments)
        if inspect.iscoroutine(returned):
            import asyncio

            asyncio.run(returned)

    def _takes_arguments(self) -> bool:
        return bool(self.case.values) or asks_for_fixtures(self.function, self.sources)

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
            self.known = self.known or fixtures_of(self.owner, self.sources)
            if name not in self.known:
                from .pytest_ends import NotOffered

                raise NotOffered(f"there is no fixture {name!r} here; there are {', '.join(sorted(self.known))}")
            self.made[name] = self._make(name, self.known[name])
        return self.made[name]

    def wide_fixtures(self) -> list[str]:
        """The fixtures of this test that pytest would have made once for several tests."""
        return [name for name in self.made if self.known[name].scope in ("class", "module", "package", "session")]

    def _make(self, name: str, fixture: Any) -> Any:
        from . import pytest_fixtures

        asked = pytest_fixtures.Request(self, name)
        wanted = parameters_of(fixture.function, fixture.of_class)
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
