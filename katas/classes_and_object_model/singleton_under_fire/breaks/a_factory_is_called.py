"""A stand-in that can be called is called.

Breaks: "makes `Settings()` give `stand_in`, any object at all, inside the block"
Fails: a_test_can_override_it
"""


class Singleton(metaclass=_SingletonMeta):
    @classmethod
    @contextmanager
    def override(cls, stand_in):
        before = {cls: _objects[cls]} if cls in _objects else {}
        _objects[cls] = stand_in() if callable(stand_in) else stand_in
        try:
            yield
        finally:
            del _objects[cls]
            _objects.update(before)
