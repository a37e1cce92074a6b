"""Assigning to another name does nothing.

Breaks: "Instances of either class have no `__dict__`, and assigning to another name raises AttributeError."
"""


class Point:
    def __setattr__(self, name, value):
        if name in ("x", "y", "symbol", "volume"):
            super().__setattr__(name, value)

    ...
