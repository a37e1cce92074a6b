"""A row of the same key is replaced.

Breaks: "inserts one new row"
"""


class Model(metaclass=ModelMeta):
    ...

    def save(self, conn):
        names = ", ".join(f'"{name}"' for name in self.fields)
        places = ", ".join("?" for _ in self.fields)
        values = [getattr(self, name, None) for name in self.fields]
        conn.execute(f'INSERT OR REPLACE INTO "{type(self).__name__}" ({names}) VALUES ({places})', values)
