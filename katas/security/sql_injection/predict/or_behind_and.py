"""Which users does each of the two searches for guests find?

In SQL, `AND` binds tighter than `OR`. With what was typed, the first condition reads
`(role = 'guest' AND name = 'x') OR '1' = '1'`, and that is true for every row. The part with the role, which the
programmer put in front as a guard, has become one side of an `OR` that no longer matters. Typed text that becomes
part of the statement changes its **structure**, so it is not held back by conditions around it.

The second statement was parsed before the value came. Its structure is fixed: one comparison of `name` with one
text. Nobody has the odd name `x' OR '1' = '1`, so no row is found, and that is the right answer to the question.

Predicted:
    ['bob', 'eve']
    []
You see that the typed `OR` makes the name match, and expect `role = 'guest'` to hold for the whole condition. It
would with parentheses around the rest. But whoever can type a quote can type a parenthesis as well.

Predicted:
    []
    []
You expect the typed text to stay inside its quotes. The first quote in it *ends* the text, as the database reads
it: `'x'` is the name, and what follows is SQL.

Predicted:
    ['ann', 'bob', 'eve']
    ['ann', 'bob', 'eve']
You expect both ways to put the value into the text, one of them more neatly. A bound value is never put into the
text: the statement is compiled with the `?` in it, and the value is compared as a whole.
"""
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE users (name TEXT, role TEXT)")
users = [("ann", "admin"), ("bob", "guest"), ("eve", "guest")]
db.executemany("INSERT INTO users VALUES (?, ?)", users)

typed = "x' OR '1' = '1"
guests = "SELECT name FROM users WHERE role = 'guest' AND name = "
print([row[0] for row in db.execute(guests + f"'{typed}'")])
print([row[0] for row in db.execute(guests + "?", (typed,))])
db.close()
