"""Before the block the class has an object.

It may not have been called yet. A lookup with `get` makes None of that, and None is put back as if it had been the
object: every later call gives None. "There was nothing" has to be remembered as such, and restored by
deleting.

Fails: a_test_can_override_it
"""


class Singleton(metaclass=_SingletonMeta):
    @classmethod
    @contextmanager
    def override(cls, stand_in: object) -> Iterator[None]:
        before = _objects.get(cls)
        _objects[cls] = stand_in
        try:
            yield
        finally:
            _objects[cls] = before
