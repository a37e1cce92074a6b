"""A read that fails is marked as such.

Breaks: "and the read has been logged all the same"
"""


class Watched:
    def __getattribute__(self, name):
        if name.startswith("_"):
            return super().__getattribute__(name)
        self._log.append(name)
        try:
            return getattr(self._target, name)
        except AttributeError:
            self._log.append("missing: " + name)
            raise

    ...
