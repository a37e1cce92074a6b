"""Rows, tags and batches of a nightly import."""


def collect(pages, into):
    """Add the rows of all pages to `into`."""
    # TODO: the caller's list stays as it was.
    for page in pages:
        into = into + [page]


def add_tags(tags, new):
    """Add one tag, or each of several."""
    # TODO


def add_batch(batches, batch):
    """Add `batch` as one element that nobody else changes."""
    # TODO
