"""The lock is held for the whole block.

Breaks: "Threads may call at any time"
Fails: a_test_can_override_it
"""


class _SingletonMeta(type):
    def __call__(cls, *args, **kwargs):
        with _lock:
            if cls not in _objects:
                _objects[cls] = super().__call__(*args, **kwargs)
            return _objects[cls]


class Singleton(metaclass=_SingletonMeta):
    @classmethod
    @contextmanager
    def override(cls, stand_in):
        with _lock:
            before = {cls: _objects[cls]} if cls in _objects else {}
            _objects[cls] = stand_in
            try:
                yield
            finally:
                del _objects[cls]
                _objects.update(before)
