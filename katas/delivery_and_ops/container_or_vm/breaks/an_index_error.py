"""A number that was never used raises IndexError, and -1 is the last process.

Breaks: "If none with that number is running inside, it raises
  `ProcessLookupError`."
"""


class Container:
    ...

    def kill(self, number):
        self._kernel.kill(self._started[number - 1])
