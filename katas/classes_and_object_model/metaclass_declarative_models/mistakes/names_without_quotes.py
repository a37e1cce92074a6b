"""Names of tables and columns are words, and need no quotes.

`ORDER`, `GROUP` and `INDEX` are words of SQL, and SQLite refused the statement of `Order.create_sql()`. Inside double
quotes a word is a name, whatever it means elsewhere. (Single quotes make a text of it.)

Breaks: "Names may be SQL keywords, as `Order` is."
Fails: the_body_becomes_a_table
"""


class Model(metaclass=ModelMeta):
    ...

    @classmethod
    def create_sql(cls):
        columns = [f"{name} {field.kind}{' PRIMARY KEY' if field.primary else ''}" for name, field in cls.fields.items()]
        return f"CREATE TABLE {cls.__name__} ({', '.join(columns)})"
