"""`objects.get(cls) or ...` finds out whether there is one.

It finds out whether there is one that is true. A cache with a length of 0 is false, so each call made another one, until the
first entry came in. Ask whether the key is there.

Fails: one_object_made_once
"""


class _SingletonMeta(type):
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        with _lock:
            if not _objects.get(cls):
                _objects[cls] = super().__call__(*args, **kwargs)
            return _objects[cls]
