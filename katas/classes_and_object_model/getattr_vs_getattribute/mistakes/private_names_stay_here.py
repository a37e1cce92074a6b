"""A name with an underscore in front is an attribute of the proxy.

The target has private names, too, and so has Python: `__doc__`, `__class__`. A rule about names cannot tell whose they are. Let
every read go to the target, and read your own attributes with `super().__getattribute__`.

Fails: watched_misses_no_read
"""


class Watched:
    def __getattribute__(self, name: str) -> Any:
        if name.startswith("_"):
            return super().__getattribute__(name)
        self._log.append(name)
        return getattr(self._target, name)

    ...
