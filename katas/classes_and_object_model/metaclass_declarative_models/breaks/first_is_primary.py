"""The first field is the primary key.

Breaks: "The primary field is its primary key; a model may have none."
"""


class Model(metaclass=ModelMeta):
    ...

    @classmethod
    def create_sql(cls):
        columns = [f'"{name}" {field.kind}' for name, field in cls.fields.items()]
        columns[0] += " PRIMARY KEY"
        return f'CREATE TABLE "{cls.__name__}" ({", ".join(columns)})'
