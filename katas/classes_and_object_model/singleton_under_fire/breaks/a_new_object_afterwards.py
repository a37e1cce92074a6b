"""After the block, the class begins anew.

Breaks: "However the block is left, what was there before is back"
Fails: a_test_can_override_it
"""


class Singleton(metaclass=_SingletonMeta):
    @classmethod
    @contextmanager
    def override(cls, stand_in):
        _objects[cls] = stand_in
        try:
            yield
        finally:
            _objects.pop(cls, None)
