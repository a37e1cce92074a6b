"""Names with two underscores are given and not noted.

Breaks: "`__doc__` and `__class__`, which every object has"
"""


class Watched:
    def __getattribute__(self, name):
        own = super().__getattribute__
        if not name.startswith("__"):
            own("_log").append(name)
        return getattr(own("_target"), name)

    ...
