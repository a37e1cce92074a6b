"""The last primary field wins.

Breaks: "The class statement raises TypeError if the model would have two primary fields"
"""


class ModelMeta(type):
    ...

    def __new__(mcls, name, bases, namespace, **keywords):
        fields = {}
        for base in bases:
            fields.update(getattr(base, "fields", {}))
        fields.update({key: value for key, value in namespace.items() if isinstance(value, Field)})
        rest = {key: value for key, value in namespace.items() if not isinstance(value, Field)}
        return super().__new__(mcls, name, bases, {**rest, "fields": fields}, **keywords)
