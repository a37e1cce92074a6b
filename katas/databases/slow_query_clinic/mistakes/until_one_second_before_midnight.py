"""A day goes from 00:00:00 to 23:59:59.

And what was created at 23:59:59.999? It is greater as a text, and the order is lost. Write the end of a range as the first moment that does not belong
to it: `created < date(?, '+1 day')`.

Breaks: "Each function returns the same as before, for every date, id and address: a list of tuples in the same order."
Fails: the_answers_are_the_same
"""

def orders_on(conn, day):
    return conn.execute(
        "SELECT id, cents FROM orders WHERE created >= ? AND created <= ? || ' 23:59:59' ORDER BY created, id", (day, day)
    ).fetchall()
