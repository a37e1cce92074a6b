"""A read that fails is marked as such.

Breaks: "and the read has been logged all the same"
"""


class Watched:
    def __getattribute__(self, name):
        own = super().__getattribute__
        own("_log").append(name)
        try:
            return getattr(own("_target"), name)
        except AttributeError:
            own("_log").append("missing: " + name)
            raise

    ...
