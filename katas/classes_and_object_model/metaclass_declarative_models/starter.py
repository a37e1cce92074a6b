"""Models that are declared by the body of a class, and the table that follows from it."""


class Field:
    """A column, as the body of a model declares it."""

    def __init__(self, kind, *, primary=False):
        self.kind = kind
        self.primary = primary


class ModelMeta(type):
    """Makes models."""

    # TODO: the class statement of a model calls `__new__` with name, bases and namespace. Collect the fields here.


class Model(metaclass=ModelMeta):
    """A row of the table that its class declares."""

    fields = {}

    def __init__(self, **values):
        pass  # TODO

    @classmethod
    def create_sql(cls):
        """The statement that creates the table."""
        # TODO

    def save(self, conn):
        """Insert a row with the present values."""
        # TODO
