"""Each name is logged once.

Breaks: "Reading one appends it to the list `log`"
"""


class Watched:
    def __getattribute__(self, name):
        if name.startswith("_"):
            return super().__getattribute__(name)
        if name not in self._log:
            self._log.append(name)
        return getattr(self._target, name)

    ...
