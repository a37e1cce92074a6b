"""Only one of the missing members is named.

Breaks: "the text names each one that is missing"
"""


class Storage(ABC):
    ...

    def __new__(cls, *arguments, **options):
        if cls.__abstractmethods__:
            raise TypeError(f"{cls.__name__} lacks {min(cls.__abstractmethods__)}")
        return super().__new__(cls)
