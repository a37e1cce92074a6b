"""A stand-in that is false is not seen.

Breaks: "makes `Settings()` give `stand_in`, any object at all, inside the block"
Fails: a_test_can_override_it
"""


class Singleton(metaclass=_SingletonMeta):
    @classmethod
    @contextmanager
    def override(cls, stand_in):
        before = {cls: _objects[cls]} if cls in _objects else {}
        if stand_in:
            _objects[cls] = stand_in
        try:
            yield
        finally:
            _objects.pop(cls, None)
            _objects.update(before)
