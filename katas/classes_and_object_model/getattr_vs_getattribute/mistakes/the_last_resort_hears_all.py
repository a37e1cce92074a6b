"""`__getattr__` hears of every read.

It hears only of reads that the ordinary search could not answer. Every object has a `__doc__` and a `__class__`, and this proxy has
two attributes of its own: these names never reach the target. Only `__getattribute__` is asked for all of them.

Fails: watched_misses_no_read
"""


class Watched:
    def __getattr__(self, name: str) -> Any:
        self._log.append(name)
        return getattr(self._target, name)

    del __getattribute__

    ...
