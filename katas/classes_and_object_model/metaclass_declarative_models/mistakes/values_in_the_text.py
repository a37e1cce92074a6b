"""An f-string around the values does the same as binding them.

Then the values are a part of the program: {{a_row_is_saved_with_bound_values: call}} ended in an error of SQLite, and
another text would have been run. Names of columns have to be in the text, since they are code; values are passed
beside it, one `?` for each.

Fails: a_row_is_saved_with_bound_values
"""


class Model(metaclass=ModelMeta):
    ...

    def save(self, conn):
        names = ", ".join(f'"{name}"' for name in self.fields)
        values = [getattr(self, name, None) for name in self.fields]
        texts = ", ".join("NULL" if value is None else f"'{value}'" for value in values)
        conn.execute(f'INSERT INTO "{type(self).__name__}" ({names}) VALUES ({texts})')
