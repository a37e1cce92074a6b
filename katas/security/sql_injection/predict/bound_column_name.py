"""What comes back if the name of a column is bound?

A placeholder stands for a **value**, never for a name. Bound there, `"price"` is the text *price*: the first
statement selects this text once for each row. The second compares it with the number 100, and in SQLite every text
is greater than every number (sqlite.org, "Datatypes In SQLite", on comparisons), so the condition holds for *all*
rows. There is no error that would tell you: the filter is there, and filters nothing.

Other databases may refuse the comparison, since the types differ. In none of them does a bound value become a
name: which columns a statement reads is settled when its text is compiled, before any value is there.

Predicted:
    [(90,), (120,)]
    [('Rug',)]
You expect the value to take the place of the `?` in the text of the statement. It cannot become a part of the
text, and that is the very reason why binding is safe. It also means that nothing bound can name a column.

Predicted:
    [('price',), ('price',)]
    []
You know that the bound name is only a text, and expect the comparison with a number to be false, or unknown as
with `NULL`. SQLite compares values of different types by the order of the types, in which numbers come before
texts.
"""
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE goods (name TEXT, price INTEGER)")
goods = [("Lamp", 90), ("Rug", 120)]
db.executemany("INSERT INTO goods VALUES (?, ?)", goods)

column = ("price",)
print(db.execute("SELECT ? FROM goods", column).fetchall())
print(db.execute("SELECT name FROM goods WHERE ? > 100", column).fetchall())
db.close()
