"""`acquire` before it and `release` after it.

An `__init__` that raises skips the `release`. The thread that failed can come in again, since an `RLock` is its own; every
other thread waits for ever. Write `with lock:`, which gives it back however the block is left.

Fails: a_failed_init_leaves_nothing
"""


class _SingletonMeta(type):
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        _lock.acquire()
        if cls not in _objects:
            _objects[cls] = super().__call__(*args, **kwargs)
        _lock.release()
        return _objects[cls]
