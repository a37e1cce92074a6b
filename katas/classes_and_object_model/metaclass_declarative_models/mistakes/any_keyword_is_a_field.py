"""`self.__dict__.update(values)` sets all the fields.

It sets whatever it is given: {{an_instance_has_values_and_nothing_else: call}} went through. A misspelt keyword then is an
attribute that `save` does not know, and the value is lost without a word. The class knows its fields: compare, and raise
TypeError as any function does for a keyword it does not have.

Breaks: "`Order(cents=250)` sets the fields that are given by name."
Fails: an_instance_has_values_and_nothing_else
"""


class Model(metaclass=ModelMeta):
    ...

    def __init__(self, **values):
        self.__dict__.update(values)
