"""A field without a value is None.

Breaks: "Reading a field without a value raises AttributeError."
"""


class Model(metaclass=ModelMeta):
    ...

    def __init__(self, **values):
        for name in values:
            if name not in self.fields:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
        for name in self.fields:
            setattr(self, name, values.get(name))
