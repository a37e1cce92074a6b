"""Which values does this CHECK refuse?

A CHECK refuses a row if its expression is false. `NULL >= 0` is NULL, which is not false, so NULL goes in. And a column of SQLite
takes any type: INTEGER only means that what looks like an integer becomes one, as `'7'` does. `'abc'` stays a text, and in the order of
SQLite's types a text is larger than any number, so `'abc' >= 0` is true (SQLite, "Datatypes"). A table that is declared STRICT, or a
check of `typeof`, refuses it.

Predicted:
    refused
    refused
    refused
    integer
You read CHECK as "only what fulfils this". It lets through whatever does not make it false, NULL included.

Predicted:
    refused
    null
    refused
    integer
You know about NULL, and expect the type INTEGER to refuse a text. Most other databases would; SQLite stores it.
"""
import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("CREATE TABLE accounts (cents INTEGER CHECK (cents >= 0))")
for value in (-1, None, "abc", "7"):
    try:
        conn.execute("DELETE FROM accounts")
        conn.execute("INSERT INTO accounts VALUES (?)", (value,))
        row = conn.execute("SELECT typeof(cents) FROM accounts").fetchone()
        print(row[0])
    except sqlite3.IntegrityError:
        print("refused")
