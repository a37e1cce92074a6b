"""Class statements as functions, and parents of other kinds."""

from __future__ import annotations

import types
from abc import ABC, abstractmethod
from typing import Any


def statement(name: str, *bases: type, doc: str | None = "Does something.", keywords: dict[str, Any] | None = None, **body: Any) -> Any:
    """What `class NAME(*bases, **keywords)` makes, with this body."""

    def fill(namespace: dict[str, Any]) -> None:
        namespace["__module__"] = "handlers"
        if doc is not None:
            namespace["__doc__"] = doc
        namespace.update(body)

    return types.new_class(name, bases, keywords or {}, fill)


def written(name: str, *bases: str, keywords: str = "", **body: Any) -> str:
    """The first line of a class statement, as a report shows it."""
    return f"class {name}({', '.join([*bases, *([keywords] if keywords else [])])}): " + ("; ".join(f"{k} = {v!r}" for k, v in body.items()) or "...")


class Told:
    """A second parent, which notes its subclasses and the keywords of their statements."""

    heard: list[tuple[str, dict[str, Any]]] = []

    def __init_subclass__(cls, **keywords: Any) -> None:
        Told.heard.append((cls.__name__, keywords))
        super().__init_subclass__()


class Ledger(ABC):
    """A parent whose metaclass is ABCMeta."""

    @abstractmethod
    def book(self) -> None:
        """Enter a payment."""


class LoudMeta(type):
    """A metaclass that has nothing to do with the others."""

    def shout(cls) -> str:
        return cls.__name__.upper()


class Loud(metaclass=LoudMeta):
    """A parent whose metaclass is LoudMeta."""


class LouderMeta(LoudMeta):
    """A metaclass that derives from another one."""


class Louder(metaclass=LouderMeta):
    """A parent whose metaclass derives from another one."""
