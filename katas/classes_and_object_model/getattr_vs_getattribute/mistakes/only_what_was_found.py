"""Read first, then note what was read.

A read that raises never gets to the second line. Those are the reads that somebody will ask about: the attribute that was
renamed, and that old code still wants.

Fails: watched_misses_no_read
"""


class Watched:
    def __getattribute__(self, name: str) -> Any:
        own = super().__getattribute__
        found = getattr(own("_target"), name)
        own("_log").append(name)
        return found

    ...
