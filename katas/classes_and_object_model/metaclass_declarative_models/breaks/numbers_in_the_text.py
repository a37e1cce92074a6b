"""Numbers are harmless in the text.

Breaks: "Values travel as bound parameters only."
"""


class Model(metaclass=ModelMeta):
    ...

    def save(self, conn):
        names = ", ".join(f'"{name}"' for name in self.fields)
        values = [getattr(self, name, None) for name in self.fields]
        texts = ", ".join(str(value) if type(value) is int else "?" for value in values)
        bound = [value for value in values if type(value) is not int]
        conn.execute(f'INSERT INTO "{type(self).__name__}" ({names}) VALUES ({texts})', bound)
