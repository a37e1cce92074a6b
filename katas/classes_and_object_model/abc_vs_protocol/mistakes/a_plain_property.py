"""A property of an abstract class is abstract.

Each member is marked by itself. Enforced were only {{an_unfinished_storage_is_refused: enforced for Storage}}: a
storage without a region was made. Put `@abstractmethod` below `@property`.

Breaks: "`get(key)`, `put(key, value)` and the property `region` are abstract."
Fails: an_unfinished_storage_is_refused
"""


class Storage(ABC):
    ...

    @property
    def region(self):
        return None
