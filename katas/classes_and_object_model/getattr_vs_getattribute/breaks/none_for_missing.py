"""What the target lacks is None.

Breaks: "If `target` has no such attribute, AttributeError comes out"
"""


class Watched:
    def __getattribute__(self, name):
        own = super().__getattribute__
        own("_log").append(name)
        return getattr(own("_target"), name, None)

    ...
