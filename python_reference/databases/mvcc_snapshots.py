"""A store with versions: what a transaction sees, and when a version is garbage."""

from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")


class Conflict(Exception):
    """Another transaction has changed the key."""


class Store:
    """Values by key, each in several versions."""

    def __init__(self) -> None:
        self._versions: dict[str, list[_Version]] = {}
        self._running: list[Tx] = []
        self._commits = 0
        self._changed: dict[str, int] = {}  # the last commit that changed a key

    def begin(self, level: str = "snapshot") -> "Tx":
        """A new transaction; level: "snapshot" or "read committed"."""
        tx = Tx(self, level)
        self._running.append(tx)
        return tx

    def versions(self, key: str) -> int:
        """How many versions of a key are stored."""
        return len(self._versions.get(key, []))

    def vacuum(self) -> int:
        """Remove the versions that nobody can see; return how many."""
        moments = {self._commits, *(tx.began for tx in self._running if tx.level == "snapshot")}
        removed = 0
        for key, versions in self._versions.items():
            kept = [
                version
                for version in versions
                if version.creator in self._running or any(version.is_there_at(moment) for moment in moments)
            ]
            removed += len(versions) - len(kept)
            self._versions[key] = kept
        return removed


class Tx:
    """A transaction on a store."""

    def __init__(self, store: Store, level: str) -> None:
        self._store = store
        self.level = level
        self.began = store._commits
        self.committed: int | None = None  # which commit of the store it was
        self._keys: set[str] = set()  # those that it has changed

    def read(self, key: str) -> object:
        """The value that this transaction sees, or None."""
        version = self._seen(key)
        return None if version is None else version.value

    def write(self, key: str, value: object) -> None:
        """Give the key a value, in a new version."""
        self._look_for_conflicts(key)
        old = self._seen(key)
        self._keys.add(key)
        if old is not None and old.creator is self:
            old.value = value
            return
        if old is not None:
            old.deleter = self
        self._store._versions.setdefault(key, []).append(_Version(value, self))

    def delete(self, key: str) -> None:
        """Have the key no value any more."""
        self._look_for_conflicts(key)
        old = self._seen(key)
        if old is not None:
            self._keys.add(key)
            old.deleter = self

    def commit(self) -> None:
        """Let those who look from now on see the changes."""
        self._store._commits += 1
        self.committed = self._store._commits
        self._store._changed.update(dict.fromkeys(self._keys, self.committed))
        self._store._running.remove(self)

    def rollback(self) -> None:
        """Let nobody ever see the changes."""
        self._store._running.remove(self)

    @property
    def _moment(self) -> int:
        return self.began if self.level == "snapshot" else self._store._commits

    def _seen(self, key: str) -> "_Version | None":
        for version in self._store._versions.get(key, []):
            if version.deleter is not self and (version.creator is self or version.is_there_at(self._moment)):
                return version
        return None

    def _look_for_conflicts(self, key: str) -> None:
        changing = any(key in other._keys for other in self._store._running if other is not self)
        if changing or self._store._changed.get(key, 0) > self._moment:
            raise Conflict(f"another transaction has changed {key!r}")


class _Version:
    """A value, the transaction that wrote it, and the last one that replaced or deleted it."""

    def __init__(self, value: object, creator: Tx) -> None:
        self.value = value
        self.creator = creator
        self.deleter: Tx | None = None

    def is_there_at(self, moment: int) -> bool:
        """Whether it had been committed by then, and not yet been replaced."""
        return _by(self.creator, moment) and not (self.deleter is not None and _by(self.deleter, moment))


def _by(tx: Tx, moment: int) -> bool:
    return tx.committed is not None and tx.committed <= moment


def run(store: Store, work: Callable[[Tx], _T], attempts: int = 3) -> _T:
    """Do the work in a transaction, and begin again after a conflict."""
    while True:
        attempts -= 1
        tx = store.begin()
        try:
            result = work(tx)
        except BaseException as problem:
            tx.rollback()
            if not isinstance(problem, Conflict) or attempts < 1:
                raise
        else:
            tx.commit()
            return result
