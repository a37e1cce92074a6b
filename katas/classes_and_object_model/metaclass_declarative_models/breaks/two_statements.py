"""Insert, then update.

Breaks: "in one statement"
"""


class Model(metaclass=ModelMeta):
    ...

    def save(self, conn):
        names = list(self.fields)
        values = [getattr(self, name, None) for name in names]
        row = conn.execute(f'INSERT INTO "{type(self).__name__}" ("{names[0]}") VALUES (?)', values[:1]).lastrowid
        for name, value in zip(names[1:], values[1:]):
            conn.execute(f'UPDATE "{type(self).__name__}" SET "{name}" = ? WHERE rowid = ?', (value, row))
