"""Another exception.

Breaks: "raises `TypeError` before its `__init__` runs"
"""


class Storage(ABC):
    ...

    def __new__(cls, *arguments, **options):
        if cls.__abstractmethods__:
            raise NotImplementedError(", ".join(sorted(cls.__abstractmethods__)))
        return super().__new__(cls)
