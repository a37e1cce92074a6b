"""What was there before is asked for by a call.

Breaks: "if nothing was, the next call makes an object"
Fails: a_test_can_override_it
"""


class Singleton(metaclass=_SingletonMeta):
    @classmethod
    @contextmanager
    def override(cls, stand_in):
        before = cls()
        _objects[cls] = stand_in
        try:
            yield
        finally:
            _objects[cls] = before
