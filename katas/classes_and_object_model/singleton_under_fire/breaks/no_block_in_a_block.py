"""The inner block puts the very first object back.

Breaks: "The blocks can be nested."
Fails: a_test_can_override_it
"""

_originals = {}


class Singleton(metaclass=_SingletonMeta):
    @classmethod
    @contextmanager
    def override(cls, stand_in):
        if cls in _objects:
            _originals.setdefault(cls, _objects[cls])
        _objects[cls] = stand_in
        try:
            yield
        finally:
            _objects.pop(cls, None)
            if cls in _originals:
                _objects[cls] = _originals[cls]
