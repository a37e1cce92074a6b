"""`REFERENCES` in the table is all that a foreign key needs.

In SQLite it is a declaration that nobody enforces, unless the connection asks for it: `PRAGMA foreign_keys = ON`, on each connection anew.
PostgreSQL and MySQL's InnoDB enforce references by themselves.

Breaks: "From then on, `conn` refuses a row that refers to nothing; NULL is still allowed."
Fails: what_refers_to_nothing_is_refused
"""

def normalize(conn):
    conn.executescript(f"BEGIN; {_TABLES} {_MOVES} COMMIT;")
