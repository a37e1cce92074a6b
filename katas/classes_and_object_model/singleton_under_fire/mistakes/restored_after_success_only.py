"""What stands after the `yield` runs when the block is left.

An exception in the block is raised again at the `yield`, and skips the rest. One failing test left its stand-in in place, and
every test after it ran against that. Put the old object back in a `finally`.

Fails: a_test_can_override_it
"""


class Singleton(metaclass=_SingletonMeta):
    @classmethod
    @contextmanager
    def override(cls, stand_in: object) -> Iterator[None]:
        before = {cls: _objects[cls]} if cls in _objects else {}
        _objects[cls] = stand_in
        yield
        _objects.pop(cls, None)
        _objects.update(before)
