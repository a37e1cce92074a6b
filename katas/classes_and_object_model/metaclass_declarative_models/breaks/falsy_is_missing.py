"""A false value counts as none.

Breaks: "Any value will do, None, 0 and an empty text included."
"""


class Model(metaclass=ModelMeta):
    ...

    def __init__(self, **values):
        for name, value in values.items():
            if name not in self.fields:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
            if value:
                setattr(self, name, value)
