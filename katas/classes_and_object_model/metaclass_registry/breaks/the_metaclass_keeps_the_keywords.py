"""The metaclass does not let other parents hear of abstract classes.

Breaks: "A second parent with an `__init_subclass__` is told of the class, too"
"""


class Listener:
    def __init_subclass__(cls, *, abstract=False, **keywords):
        if abstract:
            return
        super().__init_subclass__(**keywords)
        _enter(cls, Listener.registry)

    ...
