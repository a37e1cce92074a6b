"""repr does not show the statement.

Breaks: "`repr(query)` contains the text of the `SELECT` that a loop
would send."
"""


class Query:
    ...

    def __repr__(self):
        return f"<Query of {self._select.table}>"
