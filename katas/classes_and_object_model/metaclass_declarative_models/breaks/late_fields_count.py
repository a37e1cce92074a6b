"""A Field that is assigned later is entered.

Breaks: "a Field that is assigned to the class later is not a field of the model"
"""


class ModelMeta(type):
    ...

    def __setattr__(cls, name, value):
        if isinstance(value, Field):
            cls.fields[name] = value
        super().__setattr__(name, value)
