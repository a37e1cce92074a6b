"""Conditions belong in a dict, by column.

A dict has room for one value for each column, so a second condition on it replaces the first: {{a_loop_gives_the_rows: message}}.
Both have to hold. Keep pairs.

Fails: a_loop_gives_the_rows
"""


class Query:
    ...

    def filter(self, **equals):
        conditions = {**dict(self._select.conditions), **equals}
        return self._derived(replace(self._select, conditions=tuple(conditions.items())))
