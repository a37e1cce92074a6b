"""A row of the same key is ignored.

Breaks: "An error of the database reaches the caller."
"""


class Model(metaclass=ModelMeta):
    ...

    def save(self, conn):
        names = ", ".join(f'"{name}"' for name in self.fields)
        places = ", ".join("?" for _ in self.fields)
        values = [getattr(self, name, None) for name in self.fields]
        conn.execute(f'INSERT OR IGNORE INTO "{type(self).__name__}" ({names}) VALUES ({places})', values)
