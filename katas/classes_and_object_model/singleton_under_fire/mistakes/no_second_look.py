"""A lock around the making is enough.

A second thread that found nothing waits for the lock, politely, and makes an object of its own once it has it. What it
found is out of date by then: look again under the lock.

Fails: threads_get_one_object
"""


class _SingletonMeta(type):
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if cls not in _objects:
            with _lock:
                _objects[cls] = super().__call__(*args, **kwargs)
        return _objects[cls]
