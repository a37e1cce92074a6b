"""An unknown keyword raises AttributeError.

Breaks: "A keyword that is not a field raises TypeError"
"""


class Model(metaclass=ModelMeta):
    ...

    def __init__(self, **values):
        for name, value in values.items():
            if name not in self.fields:
                raise AttributeError(f"{type(self).__name__} has no field {name!r}")
            setattr(self, name, value)
