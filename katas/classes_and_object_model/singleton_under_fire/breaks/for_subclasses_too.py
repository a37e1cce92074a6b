"""An override holds for the subclasses as well.

Breaks: "changes nothing for other classes"
Fails: a_test_can_override_it
"""


class _SingletonMeta(type):
    def __call__(cls, *args, **kwargs):
        with _lock:
            for kind in cls.__mro__:
                if kind in _overridden:
                    return _overridden[kind]
            if cls not in _objects:
                _objects[cls] = super().__call__(*args, **kwargs)
            return _objects[cls]


_overridden = {}


class Singleton(metaclass=_SingletonMeta):
    @classmethod
    @contextmanager
    def override(cls, stand_in):
        before = dict(_overridden)
        _overridden[cls] = stand_in
        try:
            yield
        finally:
            _overridden.clear()
            _overridden.update(before)
