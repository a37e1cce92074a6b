"""A second attempt furnishes the object of the first.

Breaks: "The next call, from any thread, makes another object."
"""

_begun = {}


class _SingletonMeta(type):
    def __call__(cls, *args, **kwargs):
        with _lock:
            if cls not in _objects:
                made = _begun.setdefault(cls, cls.__new__(cls))
                made.__init__()
                _objects[cls] = made
            return _objects[cls]
