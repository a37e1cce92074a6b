"""The first process of that name is ended.

Breaks: "`kill(number)` ends that process of the container."
"""


class Container:
    ...

    def kill(self, number):
        name = self.ps().get(number)
        for inside, other in self.ps().items():
            if other == name and number != 1:
                self._kernel.kill(self._started[inside - 1])
                return
        if name is None:
            raise ProcessLookupError(number)
        for inside in self.ps():
            self._kernel.kill(self._started[inside - 1])
