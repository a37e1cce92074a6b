"""An import whose every step can be made to fail, and a record of what was called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from katabook import Failed, called, evidence, fail, named


class Import:
    """One run of `import_orders`.

    fails: which step raises which exception: "parse", "save", "commit", "rollback" or "reading"; parsing, saving and
    reading fail at the line "milk 2\\n". An order is its number of pieces.
    order: what was called, in order.  saved: what `save` was given.  answer, raised: how the call ended.
    """

    def __init__(self, fails: dict[str, BaseException] | None = None) -> None:
        self._fails = fails or {}
        self.order: list[str] = []
        self.saved: list[Any] = []
        self.rejected: list[str] = []
        self.answer: Any = None
        self.raised: BaseException | None = None

    def run(self, solution: Any, lines: list[str]) -> Import:
        """Import `lines`. An exception that no step raised is the learner's own, and travels on."""
        store = named(Store(self), "store")
        reading = named(self._reading(lines), "lines")
        try:
            self.answer = called(solution.import_orders, reading, named(self._parse, "parse"), store, self.rejected)
        except Failed:
            raise
        except BaseException as problem:
            ours = self._fails.values()
            related = (problem, problem.__cause__, problem.__context__)
            if isinstance(problem, Exception) and not any(one is error for one in related for error in ours):
                evidence("called so far", " · ".join(self.order) or "nothing", exact=False)
                raise
            self.raised = problem
        return self

    def show(self, label: str) -> None:
        """Put what was called, and what came out, into the report."""
        came_out = f"returned {self.answer!r}" if self.raised is None else f"raised {type(self.raised).__name__}"
        evidence(label, f"{' · '.join(self.order) or 'nothing was called'} → {came_out}")

    def step(self, name: str, fails: bool = True) -> None:
        """Note a call, and let it fail if it has to."""
        error = self._fails.get(name) if fails else None
        self.order.append(name if error is None else f"{name} fails")
        if error is not None:
            raise error

    def _reading(self, lines: list[str]) -> Iterator[str]:
        for line in lines:
            if line == "milk 2\n" and "reading" in self._fails:
                self.step("reading")
            yield line

    def _parse(self, line: str) -> int:
        self.step("parse", line == "milk 2\n")
        _, _, pieces = line.strip().partition(" ")
        if not pieces.isdigit():
            self.order[-1] = "parse: bad line"
            raise (ValueError if pieces else NoPieces)(f"no number of pieces in {line!r}")
        return int(pieces)


class NoPieces(ValueError):
    """A line says nothing about the number of pieces."""


class Store:
    """Where orders are kept."""

    def __init__(self, run: Import) -> None:
        self._run = run

    def save(self, order: Any) -> None:
        self._run.step("save", order == 2)
        self._run.saved.append(order)

    def commit(self) -> None:
        self._run.step("commit")

    def rollback(self) -> None:
        self._run.step("rollback")

    def close(self) -> None:
        self._run.step("close")


def with_article(error: BaseException) -> str:
    """The name of its class, with "a" or "an"."""
    name = type(error).__name__
    return f"an {name}" if name[0] in "AEIOU" else f"a {name}"


def readers() -> list[tuple[str, Callable[[], str], BaseException | None]]:
    """(what goes wrong, a function that reads the setting, the exception that it raises)."""
    missing, garbled = FileNotFoundError("settings.txt"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")

    def no_file() -> str:
        raise missing

    def no_text() -> str:
        raise garbled

    return [
        ("read raised a FileNotFoundError", no_file, missing),
        ("read raised a UnicodeDecodeError", no_text, garbled),
        ("read returned 'many'", lambda: "many", None),
        ("read returned '12.5'", lambda: "12.5", None),
    ]


def reaches_the_caller(run: Import, error: BaseException, what: str, place: Any) -> None:
    """`error` has to have come out of the call, the same object."""
    if run.raised is error:
        return
    if run.raised is None:
        fail(f"{what}, and the caller never heard of it: import_orders returned {run.answer!r}", place=place)
    same = type(run.raised) is type(error)
    fail(f"{what}, and the caller got {f'another {type(error).__name__} than that one' if same else f'{with_article(run.raised)} instead'}", place=place)
