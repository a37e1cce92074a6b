"""A field without a value is None, as a column without one is NULL.

Then nobody can tell whether a value is missing or is None: `Order().cents` gave
{{an_instance_has_values_and_nothing_else: Order().cents}}, and code that forgot to set the price goes on with it. Set what was
given, and nothing else; `getattr(self, name, None)` makes NULL of it when the row is saved.

Breaks: "Reading a field without a value raises AttributeError."
Fails: an_instance_has_values_and_nothing_else
"""


class Model(metaclass=ModelMeta):
    ...

    def __init__(self, **values):
        for name in values:
            if name not in self.fields:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
        for name in self.fields:
            setattr(self, name, values.get(name))
