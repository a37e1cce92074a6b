"""The id is set in the instance.

Breaks: "and changes nothing in the instance."
"""


class Model(metaclass=ModelMeta):
    ...

    def save(self, conn):
        names = ", ".join(f'"{name}"' for name in self.fields)
        places = ", ".join("?" for _ in self.fields)
        values = [getattr(self, name, None) for name in self.fields]
        row = conn.execute(f'INSERT INTO "{type(self).__name__}" ({names}) VALUES ({places})', values).lastrowid
        for name, field in self.fields.items():
            if field.primary:
                setattr(self, name, row)
