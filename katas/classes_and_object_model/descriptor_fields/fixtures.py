"""Classes that have the learner's descriptors, and instances that are equal or unhashable."""

from __future__ import annotations

from typing import Any


class Unavailable(Exception):
    """What a computation raises that fails."""


class Value:
    """A value with an identity and a death."""


class Checks:
    """A check that notes what it was asked: everything is accepted but what is in `refused`."""

    def __init__(self, *refused: Any, answers: tuple[Any, Any] = (False, True)) -> None:
        self.asked: list[Any] = []
        self._refused = refused
        self._answers = answers

    def check(self, value: Any) -> Any:
        self.asked.append(value)
        return self._answers[value not in self._refused]


class Equal:
    """Its instances are all equal, and have the same hash."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Equal)

    def __hash__(self) -> int:
        return 1


class Unhashable:
    """Its instances are all equal, and unhashable."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unhashable)

    __hash__ = None  # type: ignore[assignment]


class Computing:
    """A function to compute with that counts its calls by instance. answers: what it gives, in turn; exceptions are raised."""

    __name__ = "<lambda>"

    def __init__(self, *answers: Any) -> None:
        self.calls: list[Any] = []
        self._answers = list(answers)

    def __call__(self, instance: Any) -> Any:
        self.calls.append(instance)
        answer = self._answers.pop(0) if self._answers else Value()
        if isinstance(answer, Exception):
            raise answer
        return answer


def owner(name: str, base: type = object, **attributes: Any) -> Any:
    """A new class."""
    return type(name, (base,), attributes)
