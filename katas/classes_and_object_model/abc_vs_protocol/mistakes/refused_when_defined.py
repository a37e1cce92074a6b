"""An unfinished class should not even be defined.

Then nobody can write a class that does half of the work and leaves the rest to its subclasses, as `io` and
`collections.abc` do. Abstract methods are counted when an object is made, of whatever class.

Breaks: "Defining such a class is no error, since a subclass may complete it."
Fails: an_unfinished_storage_is_refused
"""


class Storage(ABC):
    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        missing = [name for name in ("region", "get", "put") if not hasattr(cls, name)]
        if missing:
            raise TypeError(f"{cls.__name__} lacks {', '.join(missing)}")

    def put_many(self, pairs):
        count = 0
        for key, value in pairs:
            self.put(key, value)
            count += 1
        return count
