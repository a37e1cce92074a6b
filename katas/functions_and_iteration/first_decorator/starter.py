"""An audit trail for functions that move money, written by a decorator."""

AUDIT: list[tuple[str, str]] = []


def audited(fn):
    """Return a function to be called in the place of `fn`: it enters each call in AUDIT."""
    # TODO: define a function in here that calls `fn` and appends to AUDIT, and return that one.
    return fn
