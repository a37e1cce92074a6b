"""An interrupted `__init__` leaves its object behind.

Breaks: "If `__init__` raises, whatever it is, the exception comes out and nothing is kept."
"""


class _SingletonMeta(type):
    def __call__(cls, *args, **kwargs):
        with _lock:
            if cls not in _objects:
                _objects[cls] = cls.__new__(cls)
                try:
                    _objects[cls].__init__()
                except Exception:
                    del _objects[cls]
                    raise
            return _objects[cls]
