"""All columns are TEXT.

Breaks: "of the field's kind"
"""


class Model(metaclass=ModelMeta):
    ...

    @classmethod
    def create_sql(cls):
        columns = [f'"{name}" {"INTEGER PRIMARY KEY" if field.primary else "TEXT"}' for name, field in cls.fields.items()]
        return f'CREATE TABLE "{cls.__name__}" ({", ".join(columns)})'
