"""Two primary keys are noticed when the table is created.

By then the class exists: the module was imported, and other models may have derived from it. {{two_primary_fields_are_refused: call}}
went through. Whatever is wrong with a declaration can be said when the class is made, in `__new__` of the metaclass, with the name of the
class in the message.

Fails: two_primary_fields_are_refused
"""


class ModelMeta(type):
    ...

    def __new__(mcls, name, bases, namespace, **keywords):
        fields: dict[str, Field] = {}
        for base in bases:
            fields.update(getattr(base, "fields", {}))
        fields.update({key: value for key, value in namespace.items() if isinstance(value, Field)})
        rest = {key: value for key, value in namespace.items() if not isinstance(value, Field)}
        return super().__new__(mcls, name, bases, {**rest, "fields": fields}, **keywords)


class Model(metaclass=ModelMeta):
    ...

    @classmethod
    def create_sql(cls):
        if sum(field.primary for field in cls.fields.values()) > 1:
            raise TypeError(f"{cls.__name__} has more than one primary field")
        columns = [
            f'"{name}" {field.kind}{" PRIMARY KEY" if field.primary else ""}' for name, field in cls.fields.items()
        ]
        return f'CREATE TABLE "{cls.__name__}" ({", ".join(columns)})'
