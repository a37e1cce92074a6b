"""The key is the name of the class.

Breaks: "Each class has an object of its own"
"""


class _SingletonMeta(type):
    def __call__(cls, *args, **kwargs):
        with _lock:
            if cls.__qualname__ not in _objects:
                _objects[cls.__qualname__] = super().__call__(*args, **kwargs)
            return _objects[cls.__qualname__]
