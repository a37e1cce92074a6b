"""The primary key is called id.

Breaks: "The primary field is its primary key"
"""


class Model(metaclass=ModelMeta):
    ...

    @classmethod
    def create_sql(cls):
        columns = [
            f'"{name}" {field.kind}{" PRIMARY KEY" if name == "id" else ""}' for name, field in cls.fields.items()
        ]
        return f'CREATE TABLE "{cls.__name__}" ({", ".join(columns)})'
