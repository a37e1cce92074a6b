"""Which of three spellings of a placeholder find the lamp?

A placeholder is a piece of SQL's *grammar*: it stands where a value can stand. Between quotes there is no grammar,
only **text**. So `':text'` is a text of five characters, beginning with a colon, and `'%:text%'` a pattern that
looks for it; both conditions are legal, have no placeholder at all, and find nothing. As the values come in a
dict, `sqlite3` does not even complain that one was not used. (With `?` and a tuple it raises `ProgrammingError`,
as the numbers differ.)

The value brings its own type, so it needs no quotes. Parts of a pattern are put together in the value,
`{"text": "%Lamp%"}`, or by the database, `LIKE '%' || :text || '%'`.

Predicted:
    ['Lamp']
    ['Lamp']
    ['Lamp']
You picture binding as replacing the placeholder in the text, with or without quotes. The text is not touched: the
database compiles it first, finds the places for values, and between quotes it does not look for any.

Predicted:
    ['Lamp']
    []
    ['Lamp']
You know that a placeholder is not quoted, and expect a pattern to be different, as it has to be a text. It is a
value like any other. The `%` belong into the value that you bind, or are joined to it by `||`.
"""
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE goods (name TEXT)")
db.executemany("INSERT INTO goods VALUES (?)", [("Lamp",), ("Rug",)])

values = {"text": "Lamp"}
for condition in (
    "name = :text",
    "name = ':text'",
    "name LIKE '%:text%'",
):
    rows = db.execute(f"SELECT name FROM goods WHERE {condition}", values)
    print([row[0] for row in rows])
db.close()
