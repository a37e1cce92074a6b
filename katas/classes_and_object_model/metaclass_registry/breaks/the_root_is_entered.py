"""Handler is entered as well.

Breaks: "`Handler` and `Listener` themselves are not."
"""


class HandlerMeta(type):
    registry = {}

    def __new__(mcls, name, bases, namespace, *, abstract=False, **keywords):
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        if not bases:
            mcls.registry["any"] = cls
        elif not abstract:
            _enter(cls, mcls.registry)
        return cls
