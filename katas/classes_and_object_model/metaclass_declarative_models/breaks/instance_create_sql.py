"""It can be called on an instance alone.

Breaks: "`create_sql()` can be called on the class."
"""


class Model(metaclass=ModelMeta):
    ...

    def create_sql(self):
        columns = [
            f'"{name}" {field.kind}{" PRIMARY KEY" if field.primary else ""}' for name, field in self.fields.items()
        ]
        return f'CREATE TABLE "{type(self).__name__}" ({", ".join(columns)})'
