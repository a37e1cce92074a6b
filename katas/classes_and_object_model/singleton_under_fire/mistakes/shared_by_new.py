"""`__new__` returns the one object, and that is all there is to it.

Python runs `__init__` on whatever instance `__new__` returned, so it ran
{{one_object_made_once: times that __init__ ran}} times in three calls: whatever the program had changed since is back at
its default. Decide before `__new__` and `__init__` run, in the `__call__` of a metaclass.

Fails: one_object_made_once
"""


class Singleton:
    def __new__(cls) -> Any:
        with _lock:
            if cls not in _objects:
                _objects[cls] = super().__new__(cls)
            return _objects[cls]

    ...
