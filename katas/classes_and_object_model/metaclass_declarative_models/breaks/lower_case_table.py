"""The table has a name in lower case and plural.

Breaks: "It returns a statement that creates a table with the name of the class."
"""


class Model(metaclass=ModelMeta):
    ...

    @classmethod
    def create_sql(cls):
        columns = [
            f'"{name}" {field.kind}{" PRIMARY KEY" if field.primary else ""}' for name, field in cls.fields.items()
        ]
        return f'CREATE TABLE "{cls.__name__.lower()}s" ({", ".join(columns)})'
