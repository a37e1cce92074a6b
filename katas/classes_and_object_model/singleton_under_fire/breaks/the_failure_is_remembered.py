"""A class whose `__init__` has raised raises from then on.

Breaks: "The next call, from any thread, makes another object."
"""

_failed = {}


class _SingletonMeta(type):
    def __call__(cls, *args, **kwargs):
        with _lock:
            if cls in _failed:
                raise _failed[cls]
            if cls not in _objects:
                try:
                    _objects[cls] = super().__call__(*args, **kwargs)
                except Exception as error:
                    _failed[cls] = error
                    raise
            return _objects[cls]
