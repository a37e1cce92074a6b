"""A clock, and services that answer as planned."""

from __future__ import annotations

from typing import Any


class Clock:
    """Seconds that the check moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Service:
    """Does what `plan` says, call by call: raises exceptions, returns everything else. Then it answers "ok"."""

    def __init__(self, *plan: Any) -> None:
        self.plan = list(plan)
        self.calls = 0

    def __call__(self, *args: Any) -> Any:
        self.calls += 1
        what = self.plan.pop(0) if self.plan else "ok"
        if isinstance(what, BaseException):
            raise what
        return what


class Slow(TimeoutError):
    """A timeout, as a library would define its own."""
