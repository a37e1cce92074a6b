"""An unfinished class should not even be defined.

Then nobody can write a class that does half of the work and leaves the rest to its subclasses, as `io` and `collections.abc` do.
Abstract methods are counted when an object is made, of whatever class.

Breaks: "Defining such a class is no error, since a subclass may complete it."
Fails: an_unfinished_storage_is_refused
"""


class Storage(ABC):
    ...

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        for name in ("region", "get", "put"):
            if not hasattr(cls, name) or getattr(getattr(cls, name), "__isabstractmethod__", False):
                raise TypeError(f"{cls.__name__} lacks {name}")
