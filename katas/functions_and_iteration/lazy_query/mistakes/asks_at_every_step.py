"""A query is its rows, so each step fetches them.

Then building costs: {{building_sends_nothing: message}}. Of the answers to a chain of three steps, two are never looked
at. Keep the description, and execute in `__iter__`.

Fails: building_sends_nothing, full_results_are_kept, rows_are_fetched_as_wanted
"""


class Query:
    ...

    def __init__(self, conn, table, select=None):
        self._conn = conn
        self._select = select or _Select(table)
        self._rows = conn.execute(self._select.text(), self._select.parameters()).fetchall()

    def _derived(self, select):
        return Query(self._conn, select.table, select)
