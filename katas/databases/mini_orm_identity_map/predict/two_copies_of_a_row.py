"""Two parts of a program change one author. What is stored?

Each of them loaded an object of its own, and each saves all that it knows. The second save does not know of the new city, and puts
the old one back: the first change is lost, and nobody was told. With one object for the row, the second part would have changed
the same object; with an UPDATE of the changed column alone, the city would have been left as it is.

Predicted:
    ('Anna', 'Rome')
You expect the two changes to add up, since they concern different columns. They would if only what changed were written.

Predicted:
    ('Ann', 'Rome')
You expect the first one to win. The last UPDATE does, with everything it was given.
"""
import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("CREATE TABLE authors (name, city)")
conn.execute("INSERT INTO authors VALUES ('Ann', 'Oslo')")

def load():
    name, city = conn.execute("SELECT * FROM authors").fetchone()
    return {"name": name, "city": city}

def save(author):
    conn.execute("UPDATE authors SET name = :name, city = :city", author)

one, other = load(), load()
one["city"], other["name"] = "Rome", "Anna"
save(one)
save(other)
print(conn.execute("SELECT * FROM authors").fetchone())
