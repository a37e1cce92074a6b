"""A default of `[]` gives each query a list of conditions.

The default is evaluated once, when the function is defined, and all queries that do not bring a list share that one. A filter
anywhere is a filter everywhere: {{a_loop_gives_the_rows: message}}. Use a tuple, which cannot be changed, and make a new one.

Fails: a_loop_gives_the_rows
"""


class Query:
    ...

    def __init__(self, conn, table, conditions=[]):
        self._conn = conn
        self._conditions = conditions
        self._select = _Select(table, conditions)
        self._rows = None

    def filter(self, **equals):
        self._conditions.extend(equals.items())
        return self._derived(replace(self._select, conditions=self._conditions))

    def _derived(self, select):
        derived = Query(self._conn, select.table, self._conditions)
        derived._select = select
        return derived
