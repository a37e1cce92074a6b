"""`watched.target` is the target.

Breaks: "and names that you use for attributes of your own"
"""


class Watched:
    def __getattribute__(self, name):
        own = super().__getattribute__
        own("_log").append(name)
        return own("_target") if name == "target" else getattr(own("_target"), name)

    ...
