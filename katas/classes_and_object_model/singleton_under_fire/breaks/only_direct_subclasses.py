"""A class that derives through another one is an ordinary class.

Breaks: "The classes that derive from it, directly or through another one, are called without arguments."
"""


class _SingletonMeta(type):
    def __call__(cls, *args, **kwargs):
        if Singleton not in cls.__bases__:
            return super().__call__(*args, **kwargs)
        with _lock:
            if cls not in _objects:
                _objects[cls] = super().__call__(*args, **kwargs)
            return _objects[cls]
