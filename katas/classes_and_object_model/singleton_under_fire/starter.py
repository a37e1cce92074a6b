"""A base class for what a service has one of."""


class Singleton:
    """Each class that derives from this one has a single object."""

    _instance = None

    def __new__(cls):
        # TODO: two threads, a subclass and a class with an `__init__` are three problems of these lines.
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    @classmethod
    def override(cls, stand_in):
        """The extra mile: a context manager in whose block the class gives `stand_in`."""
        raise NotImplementedError
