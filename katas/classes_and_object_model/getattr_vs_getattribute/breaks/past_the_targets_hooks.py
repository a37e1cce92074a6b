"""The target's own `__getattr__` is passed by.

Breaks: "gives the attribute of `target`, whatever the name is"
"""


class Watched:
    def __getattribute__(self, name):
        own = super().__getattribute__
        own("_log").append(name)
        return object.__getattribute__(own("_target"), name)

    ...
