"""Look first, and make one only if there is none: that gives one object.

Between looking and storing, another thread can look as well. In one of the schedules that were tried, both found none, and both
made one. A cache of the standard library does the same: it does not wait for a call that is under way. Looking and making
belong together under a lock.

Fails: threads_get_one_object
"""


class _SingletonMeta(type):
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if cls not in _objects:
            _objects[cls] = super().__call__(*args, **kwargs)
        return _objects[cls]
