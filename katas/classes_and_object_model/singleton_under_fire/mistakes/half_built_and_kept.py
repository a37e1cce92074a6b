"""Storing the object first and calling `__init__` afterwards comes to the same.

It does, until an `__init__` raises: the object without its attributes stays where it was stored, and the next call finds it
there. No exception is raised any more, and the settings are incomplete until the process ends.

Fails: a_failed_init_leaves_nothing
"""


class _SingletonMeta(type):
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        with _lock:
            if cls not in _objects:
                _objects[cls] = cls.__new__(cls)
                _objects[cls].__init__()
            return _objects[cls]
