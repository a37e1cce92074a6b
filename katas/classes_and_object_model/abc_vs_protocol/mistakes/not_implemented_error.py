"""A method that raises NotImplementedError is abstract.

It is found when somebody calls it. Making the unfinished object worked: {{an_unfinished_storage_is_refused: message}}.
`@abstractmethod` in a class that inherits from `ABC` moves the error to the moment when the object is made; without
the decorator, `ABC` has nothing to enforce.

Breaks: "`get(key)`, `put(key, value)` and the property `region` are abstract."
Fails: an_unfinished_storage_is_refused
"""


class Storage(ABC):
    ...

    @property
    def region(self):
        raise NotImplementedError

    def get(self, key):
        raise NotImplementedError

    def put(self, key, value):
        raise NotImplementedError
