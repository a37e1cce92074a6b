"""Composition is better than inheritance, so the errors have no common parent.

Here the parent says something true, and callers rely on it: `except FetchError` catches NotFound:
{{inheritance_where_it_is_true: except FetchError catches NotFound}}. Inheritance is for is-a.

Breaks: "`NotFound` and `Unavailable` are `FetchError`s, and a `FetchError` is an `Exception`."
Fails: inheritance_where_it_is_true, cache_works_alone
"""


class NotFound(Exception):
    """There is no such page."""


class Unavailable(Exception):
    """The server is down; it may be back soon."""
