"""`@lru_cache` on the method keeps the rows of each report.

It keeps the report as well. The cache belongs to the function, which the class holds, and `self` is its key: once nobody
referred to the report, it was {{a_dropped_report_is_freed: the report and its rows, once nobody refers to the report}}.
And `del report.rows` has nothing to delete. `cached_property` stores the value in the instance.

Fails: a_dropped_report_is_freed, deleted_rows_are_fetched_anew
"""

from functools import lru_cache


class Report:
    ...

    @property
    @lru_cache(maxsize=None)
    def rows(self):
        return self._fetch()
