"""`__getattr__` hears of every read.

It hears only of reads that the ordinary search could not answer. This proxy has attributes `target` and `log` of its own, so
these names never reach the target. A leading underscore makes the collision rarer; only `__getattribute__` rules
it out.

Fails: watched_misses_no_read
"""


class Watched:
    def __init__(self, target: Any, log: list[str]) -> None:
        self.target = target
        self.log = log

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        self.log.append(name)
        return getattr(self.target, name)

    del __getattribute__

    ...
