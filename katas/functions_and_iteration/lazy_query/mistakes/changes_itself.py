"""`filter` notes the condition and returns `self`, so that calls can be chained.

Chaining works, and everybody who holds the query has the condition now: {{a_query_is_never_changed: message}}. Return a
new query with the old conditions and the new one.

Fails: a_query_is_never_changed, full_results_are_kept
"""


class Query:
    ...

    def _derived(self, select):
        self._select = select
        return self
