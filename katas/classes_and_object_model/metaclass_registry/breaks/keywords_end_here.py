"""The other keywords are dropped.

Breaks: "and gets the other keywords of the statement"
"""


class Listener:
    def __init_subclass__(cls, *, abstract=False, **keywords):
        super().__init_subclass__()
        if not abstract:
            _enter(cls, Listener.registry)

    ...
