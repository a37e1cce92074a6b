"""What was given at first is saved.

Breaks: "with the present values of the fields"
"""


class Model(metaclass=ModelMeta):
    ...

    def __init__(self, **values):
        for name, value in values.items():
            if name not in self.fields:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
            setattr(self, name, value)
        self._row = [values.get(name) for name in self.fields]

    def save(self, conn):
        places = ", ".join("?" for _ in self.fields)
        conn.execute(f'INSERT INTO "{type(self).__name__}" VALUES ({places})', self._row)
