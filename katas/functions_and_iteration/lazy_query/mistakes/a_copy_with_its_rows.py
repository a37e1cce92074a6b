"""A derived query is a copy with one thing changed.

`copy.copy` takes the kept rows along, and they answer another question. A query that was derived from one with rows sent
{{full_results_are_kept: statements of a query derived from one that keeps its rows}} statements, and gave the rows of the
first one. Begin a derived query without rows.

Fails: full_results_are_kept
"""

import copy


class Query:
    ...

    def _derived(self, select):
        derived = copy.copy(self)
        derived._select = select
        return derived
