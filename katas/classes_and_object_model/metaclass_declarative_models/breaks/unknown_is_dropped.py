"""An unknown keyword is dropped.

Breaks: "A keyword that is not a field raises TypeError"
"""


class Model(metaclass=ModelMeta):
    ...

    def __init__(self, **values):
        for name, value in values.items():
            if name not in self.fields:
                continue
            setattr(self, name, value)
