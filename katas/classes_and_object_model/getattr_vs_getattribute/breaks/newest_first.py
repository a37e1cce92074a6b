"""The newest entry comes first.

Breaks: "Reading an attribute of it appends the name to the list `log`"
"""


class Watched:
    def __getattribute__(self, name):
        own = super().__getattribute__
        own("_log").insert(0, name)
        return getattr(own("_target"), name)

    ...
