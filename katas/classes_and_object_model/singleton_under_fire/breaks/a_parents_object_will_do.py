"""A class that was called first shares its object with the parents called later.

Breaks: "whichever of the two is called first"
"""


class _SingletonMeta(type):
    def __call__(cls, *args, **kwargs):
        with _lock:
            for kind, one in list(_objects.items()):
                if issubclass(kind, cls):
                    return one
            _objects[cls] = super().__call__(*args, **kwargs)
            return _objects[cls]
