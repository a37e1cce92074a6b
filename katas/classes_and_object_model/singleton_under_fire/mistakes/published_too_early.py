"""The object is stored as soon as it exists, and removed if its `__init__` fails.

Between `__new__` and the end of `__init__`, a thread that looks without taking the lock finds an object without its
attributes. Store what the whole call gave, when it has ended.

Breaks: "No thread gets the object before its `__init__` has ended."
Fails: nobody_gets_a_half_built_one
"""


class _SingletonMeta(type):
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if cls not in _objects:
            with _lock:
                if cls not in _objects:
                    made = _objects[cls] = cls.__new__(cls)
                    try:
                        made.__init__()
                    except BaseException:
                        del _objects[cls]
                        raise
                    return made
        return _objects[cls] if cls in _objects else cls()
