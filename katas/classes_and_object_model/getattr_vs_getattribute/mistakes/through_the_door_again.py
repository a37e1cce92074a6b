"""In `__getattribute__`, `self.log` is the log.

That read is a read of an attribute, too: it comes through `__getattribute__`, which reads the log to note it, and so on until
RecursionError. Go past the door for your own attributes: `object.__getattribute__(self, "_log")`.

Fails: watched_misses_no_read
"""


class Watched:
    def __getattribute__(self, name: str) -> Any:
        self._log.append(name)
        return getattr(self._target, name)

    ...
