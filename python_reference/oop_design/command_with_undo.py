"""Changes to a price list, as commands that can be taken back."""

from collections.abc import MutableMapping, Sequence
from typing import Protocol

_Store = MutableMapping[str, int]


class _Command(Protocol):
    def execute(self, store: _Store) -> None:
        """Change the store, and remember how to take it back."""

    def undo(self, store: _Store) -> None:
        """Take it back."""


class SetPrice:
    """Sets the price of a product, new or not."""

    def __init__(self, sku: str, cents: int) -> None:
        self._sku = sku
        self._cents = cents
        self._before: int | None

    def execute(self, store: _Store) -> None:
        """Set the price."""
        self._before = store.get(self._sku)
        store[self._sku] = self._cents

    def undo(self, store: _Store) -> None:
        """Put back the price that there was, or none."""
        if self._before is None:
            store.pop(self._sku, None)
        else:
            store[self._sku] = self._before


class Discount:
    """Takes a percentage off a price."""

    def __init__(self, sku: str, percent: int) -> None:
        self._sku = sku
        self._percent = percent
        self._before: int

    def execute(self, store: _Store) -> None:
        """Lower the price."""
        before = store[self._sku]
        store[self._sku] = before - before * self._percent // 100
        self._before = before

    def undo(self, store: _Store) -> None:
        """Put back the price that there was."""
        store[self._sku] = self._before


class Remove:
    """Removes a product."""

    def __init__(self, sku: str) -> None:
        self._sku = sku
        self._before: int

    def execute(self, store: _Store) -> None:
        """Remove it."""
        self._before = store.pop(self._sku)

    def undo(self, store: _Store) -> None:
        """Put it back, with its price."""
        store[self._sku] = self._before


class RollbackFailed(Exception):
    """A macro failed, and could not take back all that it had done: `left` is still there."""

    def __init__(self, left: list[_Command]) -> None:
        super().__init__(f"{len(left)} commands could not be undone")
        self.left = left


class Macro:
    """Several commands as one: all of them, or none."""

    def __init__(self, commands: Sequence[_Command]) -> None:
        self._commands = tuple(commands)

    def execute(self, store: _Store) -> None:
        """Execute all in order; if one raises, take back what was done."""
        done: list[_Command] = []
        for command in self._commands:
            try:
                command.execute(store)
            except BaseException as error:
                if left := _undone(done, store):
                    raise RollbackFailed(left) from error
                raise
            done.append(command)

    def undo(self, store: _Store) -> None:
        """Take back all, the last one first."""
        for command in reversed(self._commands):
            command.undo(store)


def _undone(done: list[_Command], store: _Store) -> list[_Command]:
    """Undo from the last to the first; those that could not be undone, in the order in which they had run."""
    left = []
    for command in reversed(done):
        try:
            command.undo(store)
        except Exception:
            left.append(command)
    return left[::-1]


class History:
    """What was done to a store, so that it can be undone and done again."""

    def __init__(self, store: _Store, limit: int) -> None:
        self._store = store
        self._limit = limit
        self._done: list[_Command] = []
        self._undone: list[_Command] = []

    def do(self, command: _Command) -> None:
        """Execute a command; the future that was undone is gone."""
        command.execute(self._store)
        self._done.append(command)
        del self._done[: -self._limit]
        self._undone.clear()

    def undo(self) -> bool:
        """Undo the last command; whether there was one."""
        if not self._done:
            return False
        self._done[-1].undo(self._store)
        self._undone.append(self._done.pop())
        return True

    def redo(self) -> bool:
        """Do the last undone command again; whether there was one."""
        if not self._undone:
            return False
        self._undone[-1].execute(self._store)
        self._done.append(self._undone.pop())
        return True
