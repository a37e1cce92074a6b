"""Each class keeps its object in its own attribute.

Assigning to `cls.instance` sets it on the class. Reading it, `hasattr` included, looks on the parents as well, so a subclass
that was called later found its parent's object and gave that. Look into `cls.__dict__`, or into a dict with the class as
the key.

Fails: each_class_has_its_own
"""


class _SingletonMeta(type):
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        with _lock:
            if not hasattr(cls, "instance"):
                cls.instance = super().__call__(*args, **kwargs)
            return cls.instance


class Singleton(metaclass=_SingletonMeta):
    @classmethod
    @contextmanager
    def override(cls, stand_in: object) -> Iterator[None]:
        missing = object()
        before = cls.__dict__.get("instance", missing)
        cls.instance = stand_in
        try:
            yield
        finally:
            if before is missing:
                del cls.instance
            else:
                cls.instance = before
