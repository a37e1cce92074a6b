"""A field without a value is saved as an empty text.

Breaks: "A field without a value becomes NULL."
"""


class Model(metaclass=ModelMeta):
    ...

    def save(self, conn):
        names = ", ".join(f'"{name}"' for name in self.fields)
        places = ", ".join("?" for _ in self.fields)
        values = [getattr(self, name, None if field.primary else "") for name, field in self.fields.items()]
        conn.execute(f'INSERT INTO "{type(self).__name__}" ({names}) VALUES ({places})', values)
