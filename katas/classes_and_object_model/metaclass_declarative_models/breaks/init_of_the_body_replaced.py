"""The metaclass gives each model an `__init__`.

Breaks: "Methods and other attributes of the body stay as they are."
"""


def _init(self, **values):
    for name, value in values.items():
        if name not in self.fields:
            raise TypeError(f"{type(self).__name__} has no field {name!r}")
        setattr(self, name, value)


class ModelMeta(type):
    ...

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.__init__ = _init
