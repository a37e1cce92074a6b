"""One object, and each thread that found it new furnishes it.

Breaks: "its `__init__` has run once"
"""


class _SingletonMeta(type):
    def __call__(cls, *args, **kwargs):
        if cls in _objects:
            return _objects[cls]
        made = cls.__new__(cls)
        made.__init__()
        return _objects.setdefault(cls, made)
