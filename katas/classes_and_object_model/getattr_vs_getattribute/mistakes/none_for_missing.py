"""`getattr(target, name, None)` is the safe way to read.

It turns every missing attribute into None, also for code that asked whether it is there. A proxy passes on what its target says, the
AttributeError included.

Fails: watched_misses_no_read
"""


class Watched:
    def __getattribute__(self, name):
        own = super().__getattribute__
        own("_log").append(name)
        return getattr(own("_target"), name, None)

    ...
