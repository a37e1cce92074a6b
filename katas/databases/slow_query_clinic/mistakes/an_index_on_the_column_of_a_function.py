"""With an index on `created`, every condition on `created` is fast.

The condition is on a function of `created`, and the index holds `created`. SQLite had to compute the function for every row:
{{a_day_does_not_cost_all_days: steps of orders_on, with 200 and 1,500 orders on other days}} steps. Compare the column itself with a range, from
the day until the next one.

Fails: a_day_does_not_cost_all_days
"""

def orders_on(conn, day):
    return conn.execute(
        "SELECT id, cents FROM orders WHERE date(created) = ? ORDER BY created, id", (day,)
    ).fetchall()
