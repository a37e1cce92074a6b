"""The message names the base class.

Breaks: "the message contains the names of the class and of the keyword."
"""


class Model(metaclass=ModelMeta):
    ...

    def __init__(self, **values):
        for name, value in values.items():
            if name not in self.fields:
                raise TypeError(f"Model has no field {name!r}")
            setattr(self, name, value)
