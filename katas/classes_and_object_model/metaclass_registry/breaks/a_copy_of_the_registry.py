"""Each class shows a copy of the registry.

Breaks: "the classes have the attribute `registry`, all the same dict"
"""


class HandlerMeta(type):
    entered = {}

    @property
    def registry(cls):
        return dict(HandlerMeta.entered)

    def __new__(mcls, name, bases, namespace, *, abstract=False, **keywords):
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        if not abstract:
            _enter(cls, HandlerMeta.entered)
        return cls
