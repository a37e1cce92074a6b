"""The fields are collected in one dict, on the base class.

A class attribute that is only updated is the same dict for all classes: after Order was declared, Model had the fields
{{the_body_becomes_a_table: list(Model.fields), after Order was declared}} as well, and so will every other model. Build a
new dict for every class: first what the parents have, then the body.

Fails: the_body_becomes_a_table
"""


class ModelMeta(type):
    fields = {}

    @classmethod
    def __prepare__(mcls, name: str, bases: tuple[type, ...], /, **keywords: Any) -> _Body:
        return _Body()

    def __new__(mcls, name, bases, namespace, **keywords):
        own = {key: value for key, value in namespace.items() if isinstance(value, Field)}
        rest = {key: value for key, value in namespace.items() if not isinstance(value, Field)}
        mcls.fields.update(own)
        if sum(field.primary for field in mcls.fields.values()) > 1:
            raise TypeError(f"{name} has more than one primary field")
        return super().__new__(mcls, name, bases, {**rest, "fields": mcls.fields}, **keywords)
