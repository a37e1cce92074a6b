"""Quotes are doubled, and the value is in the text.

Breaks: "Values travel as bound parameters only."
"""


class Model(metaclass=ModelMeta):
    ...

    def save(self, conn):
        names = ", ".join(f'"{name}"' for name in self.fields)
        values = [getattr(self, name, None) for name in self.fields]
        texts = ["NULL" if v is None else str(v) if isinstance(v, int) else "'" + v.replace("'", "''") + "'" for v in values]
        conn.execute(f'INSERT INTO "{type(self).__name__}" ({names}) VALUES ({", ".join(texts)})')
