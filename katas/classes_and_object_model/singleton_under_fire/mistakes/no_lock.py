"""`if cls not in objects: objects[cls] = ...` makes one object.

Between the question and the assignment another thread can ask the same question. In one of the schedules that were
tried, both were told that there is none, and both made one. Looking and making belong together under a lock.

Fails: threads_get_one_object
"""


class _SingletonMeta(type):
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if cls not in _objects:
            _objects[cls] = super().__call__(*args, **kwargs)
        return _objects[cls]
