"""Only the fields with a value are named.

Breaks: "A field without a value becomes NULL."
"""


class Model(metaclass=ModelMeta):
    ...

    def save(self, conn):
        given = [name for name in self.fields if hasattr(self, name)]
        names = ", ".join(f'"{name}"' for name in given)
        places = ", ".join("?" for _ in given)
        conn.execute(f'INSERT INTO "{type(self).__name__}" ({names}) VALUES ({places})', [getattr(self, n) for n in given])
