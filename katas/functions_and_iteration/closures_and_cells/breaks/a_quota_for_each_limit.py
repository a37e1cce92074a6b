"""Quotas of the same limit are one quota.

Breaks: "Each call of `make_quota` makes a quota of its own."
"""

import functools


@functools.cache
def make_quota(limit):
    remaining = limit

    def take(n):
        nonlocal remaining
        if n > remaining:
            return False
        remaining -= n
        return True

    def left():
        return remaining

    return take, left
