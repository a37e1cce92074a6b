"""The standard library does it.

Breaks: "Write a context manager that leaves no trace, without `unittest.mock`."
"""

from unittest import mock


def patched(target, name, replacement):
    return mock.patch.object(target, name, replacement)
