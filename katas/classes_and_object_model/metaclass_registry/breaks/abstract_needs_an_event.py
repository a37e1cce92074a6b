"""An abstract class is checked, and not entered.

Breaks: "is not entered, and needs neither event nor docstring"
"""


class Listener:
    def __init_subclass__(cls, *, abstract=False, **keywords):
        super().__init_subclass__(**keywords)
        if abstract and "event" not in vars(cls):
            raise TypeError(f"{cls.__name__} does not say its event")
        if not abstract:
            _enter(cls, Listener.registry)

    ...
