"""A storage may be read-only.

Breaks: "`get(key)`, `put(key, value)` and the property `region` are abstract."
"""


class Storage(ABC):
    ...

    def put(self, key, value):
        raise NotImplementedError
