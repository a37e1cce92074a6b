"""All attributes of the instance are columns.

Breaks: "with the present values of the fields"
"""


class Model(metaclass=ModelMeta):
    ...

    def save(self, conn):
        given = vars(self) or {name: None for name in self.fields}
        names = ", ".join(f'"{name}"' for name in given)
        places = ", ".join("?" for _ in given)
        conn.execute(f'INSERT INTO "{type(self).__name__}" ({names}) VALUES ({places})', list(given.values()))
