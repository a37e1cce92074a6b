"""Settings for a block, and handles that are opened and closed together."""

from contextlib import contextmanager


@contextmanager
def overridden(settings, changes):
    """Give `settings` the values of `changes` for a block; None removes a key."""
    # TODO: what happens to the lines below the yield if the block raises?
    yield settings


@contextmanager
def open_all(openers):
    """Open everything for a block, and close it when the block is left."""
    # TODO: what if the third opener raises, or the second close?
    yield [opener() for opener in openers]


def open_together(openers):
    """Open everything or nothing; the caller closes it (the extra mile)."""
    return [opener() for opener in openers]
