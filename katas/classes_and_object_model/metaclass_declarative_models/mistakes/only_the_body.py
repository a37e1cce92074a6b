"""The namespace holds all fields of the model.

It holds the names that this one body bound. What a parent declared is found on the parent, so Book had the fields
{{each_model_has_its_own_fields: fields of Book}}. Begin with the `fields` of the bases and add those of the body.

Fails: each_model_has_its_own_fields
"""


class ModelMeta(type):
    ...

    def __new__(mcls, name, bases, namespace, **keywords):
        fields = {key: value for key, value in namespace.items() if isinstance(value, Field)}
        if sum(field.primary for field in fields.values()) > 1:
            raise TypeError(f"{name} has more than one primary field")
        rest = {key: value for key, value in namespace.items() if not isinstance(value, Field)}
        return super().__new__(mcls, name, bases, {**rest, "fields": fields}, **keywords)
