"""Two primary fields would have to stand in one body.

A model also has the fields of its parents. When {{two_primary_fields_are_refused: call}} ran, the body had one primary
field and the parent another one. Count over all fields, once they are put together; then a field that the body declares
again replaces the parent's by itself.

Fails: two_primary_fields_are_refused
"""


class ModelMeta(type):
    ...

    def __new__(mcls, name, bases, namespace, **keywords):
        own = {key: value for key, value in namespace.items() if isinstance(value, Field)}
        if sum(field.primary for field in own.values()) > 1:
            raise TypeError(f"{name} has more than one primary field")
        fields: dict[str, Field] = {}
        for base in bases:
            fields.update(getattr(base, "fields", {}))
        fields.update(own)
        rest = {key: value for key, value in namespace.items() if not isinstance(value, Field)}
        return super().__new__(mcls, name, bases, {**rest, "fields": fields}, **keywords)
