"""The newest entry comes first.

Breaks: "Reading one appends it to the list `log`"
"""


class Watched:
    def __getattribute__(self, name):
        if name.startswith("_"):
            return super().__getattribute__(name)
        self._log.insert(0, name)
        return getattr(self._target, name)

    ...
