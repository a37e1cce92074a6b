"""`watched.target` is the target.

Breaks: "also if the name is `target` or `log`"
"""


class Watched:
    def __getattribute__(self, name):
        if name.startswith("_"):
            return super().__getattribute__(name)
        self._log.append(name)
        return self._target if name == "target" else getattr(self._target, name)

    ...
