"""Killing what is not there does nothing.

Breaks: "If none with that number is running inside, it raises
  `ProcessLookupError`."
"""


class Container:
    ...

    def kill(self, number):
        if number in self.ps():
            for inside in self.ps() if number == 1 else [number]:
                self._kernel.kill(self._started[inside - 1])
