"""A lazy query of one table."""


class Query:
    """Rows of a table, described now and fetched when they are wanted."""

    def __init__(self, conn, table):
        # TODO: this fetches all rows before anybody wants one.
        self._rows = conn.execute(f"SELECT * FROM {table}").fetchall()

    def filter(self, **equals):
        """A query with further conditions."""
        return self  # TODO

    def order_by(self, column):
        """A query that is sorted by `column`."""
        return self  # TODO

    def limit(self, n):
        """A query with at most `n` rows."""
        return self  # TODO

    def __iter__(self):
        return iter(self._rows)

    def first(self):
        """The first row, or None."""
        return None  # TODO

    def exists(self):
        """Whether there is a row."""
        return len(self._rows) > 0
