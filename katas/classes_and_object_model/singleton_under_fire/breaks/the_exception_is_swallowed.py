"""An `__init__` that raises gives None.

Breaks: "If `__init__` raises, whatever it is, the exception comes out and nothing is kept."
"""


class _SingletonMeta(type):
    def __call__(cls, *args, **kwargs):
        with _lock:
            if cls not in _objects:
                try:
                    _objects[cls] = super().__call__(*args, **kwargs)
                except Exception:
                    return None
            return _objects[cls]
