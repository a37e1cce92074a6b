"""`BETWEEN` the day and the next day is the day.

BETWEEN includes both ends. An order of the next day at midnight belongs to both days: arguments with another answer:
{{the_answers_are_the_same: arguments for which orders_on answers otherwise}}. Say `created >= ? AND created < ?`.

Fails: the_answers_are_the_same
"""

def orders_on(conn, day):
    return conn.execute(
        "SELECT id, cents FROM orders WHERE created BETWEEN ? || ' 00:00:00' AND date(?, '+1 day') || ' 00:00:00' "
        "ORDER BY created, id",
        (day, day),
    ).fetchall()
