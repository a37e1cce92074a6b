"""Each name is logged once.

Breaks: "Reading an attribute of it appends the name to the list `log`"
"""


class Watched:
    def __getattribute__(self, name):
        own = super().__getattribute__
        if name not in own("_log"):
            own("_log").append(name)
        return getattr(own("_target"), name)

    ...
