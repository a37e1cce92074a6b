"""The attributes are those of the moment when the proxy was made.

Breaks: "gives the attribute of `target`"
"""


class Watched:
    def __init__(self, target, log):
        self._target = {name: getattr(target, name) for name in dir(target)}
        self._log = log

    def __getattribute__(self, name):
        if name.startswith("_"):
            return super().__getattribute__(name)
        self._log.append(name)
        if name not in self._target:
            raise AttributeError(name)
        return self._target[name]

    ...
