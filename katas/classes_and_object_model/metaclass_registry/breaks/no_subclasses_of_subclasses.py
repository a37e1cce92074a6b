"""Only direct subclasses are entered.

Breaks: "Subclasses of subclasses are entered as well."
"""


class Listener:
    def __init_subclass__(cls, *, abstract=False, **keywords):
        super().__init_subclass__(**keywords)
        if Listener in cls.__bases__ and not abstract:
            _enter(cls, Listener.registry)

    ...
