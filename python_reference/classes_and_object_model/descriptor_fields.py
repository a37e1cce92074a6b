"""Descriptors: attributes that check what is assigned, and attributes that are computed once."""

from collections.abc import Callable
from functools import partial
from typing import Any


class Field:
    """An attribute that checks what is assigned to it: a data descriptor.

    The value is kept in the instance's own dictionary, under the name of the field. Python asks a data descriptor
    first, so nobody reads the entry past it.
    """

    _name: str  # told by __set_name__

    def __init__(self, check: Callable[[Any], object]) -> None:
        self._check = check

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        values = vars(instance)
        if self._name not in values:
            raise AttributeError(f"{self._shown(instance)} has no value")
        return values[self._name]

    def __set__(self, instance: Any, value: Any) -> None:
        if not self._check(value):
            raise ValueError(f"{self._shown(instance)}: {value!r} is refused")
        vars(instance)[self._name] = value

    def __delete__(self, instance: Any) -> None:
        values = vars(instance)
        if self._name not in values:
            raise AttributeError(f"{self._shown(instance)} has no value")
        del values[self._name]

    def _shown(self, instance: Any) -> str:
        return f"{type(instance).__name__}.{self._name}"


class computed:  # noqa: N801 (used as a decorator, like property)
    """An attribute that is computed when it is read for the first time: a non-data descriptor.

    The result goes into the instance's own dictionary, where Python finds it before it asks here again.
    """

    _name: str  # told by __set_name__

    def __init__(self, fn: Callable[[Any], Any]) -> None:
        self._fn = fn

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        value = vars(instance)[self._name] = self._fn(instance)
        return value


class per_class:  # noqa: N801 (used as a decorator, like classmethod)
    """A function that is called with the class through which it was read."""

    def __init__(self, fn: Callable[..., Any]) -> None:
        self._fn = fn

    def __get__(self, instance: Any, owner: type) -> Callable[..., Any]:
        return partial(self._fn, owner)
