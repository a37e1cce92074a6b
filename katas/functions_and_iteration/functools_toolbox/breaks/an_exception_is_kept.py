"""The exception is remembered and raised again.

Breaks: "and the next read calls it again."
"""


class Report:
    ...

    _problem = None

    @cached_property
    def rows(self):
        if self._problem is not None:
            raise self._problem
        try:
            return self._fetch()
        except Exception as problem:
            self._problem = problem
            raise
