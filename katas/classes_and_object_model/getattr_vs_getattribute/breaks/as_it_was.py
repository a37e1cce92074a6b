"""The attributes are those of the moment when the proxy was made.

Breaks: "gives the attribute of `target`, whatever the name is"
"""


class Watched:
    def __init__(self, target, log):
        self._target = {name: getattr(target, name) for name in dir(target)}
        self._log = log

    def __getattribute__(self, name):
        own = super().__getattribute__
        own("_log").append(name)
        if name not in own("_target"):
            raise AttributeError(name)
        return own("_target")[name]

    ...
