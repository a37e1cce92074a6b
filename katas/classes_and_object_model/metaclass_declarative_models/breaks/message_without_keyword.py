"""The message does not say which keyword.

Breaks: "the message contains the names of the class and of the keyword."
"""


class Model(metaclass=ModelMeta):
    ...

    def __init__(self, **values):
        if not values.keys() <= self.fields.keys():
            raise TypeError(f"{type(self).__name__} has no such field")
        for name, value in values.items():
            setattr(self, name, value)
