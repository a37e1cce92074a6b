"""The class is that of the proxy.

Breaks: "`__doc__` and `__class__`, which every object has"
"""


class Watched:
    def __getattribute__(self, name):
        own = super().__getattribute__
        if name == "__class__":
            return own(name)
        own("_log").append(name)
        return getattr(own("_target"), name)

    ...
