"""A base class for what a service has one of."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_objects: dict[type, Any] = {}
# An `__init__` may call another singleton, in the same thread: hence an RLock.
_lock = threading.RLock()


class _SingletonMeta(type):
    """Decides whether a call of the class makes an object at all."""

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        try:
            return _objects[cls]
        except KeyError:
            pass
        with _lock:
            # Whoever held the lock before us may have made it.
            if cls not in _objects:
                _objects[cls] = super().__call__(*args, **kwargs)
            return _objects[cls]


class Singleton(metaclass=_SingletonMeta):
    """Each class that derives from this one has a single object."""

    @classmethod
    @contextmanager
    def override(cls, stand_in: object) -> Iterator[None]:
        """Have calls of the class give `stand_in` inside the block, and what they gave before after it."""
        with _lock:
            before = {cls: _objects[cls]} if cls in _objects else {}
            _objects[cls] = stand_in
        try:
            yield
        finally:
            with _lock:
                del _objects[cls]
                _objects.update(before)
