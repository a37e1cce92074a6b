"""One argument at most.

Breaks: "`submit(fn, *args)` has a worker call `fn(*args)`"
"""

class Job:
    ...

    def run(self):
        try:
            self._value = self._fn(*self._args[:1])
        except BaseException as error:
            self._error = error
        finally:
            self._ended.set()
