"""Customer and key name the payment, so together they are a good reference.

Why it is wrong: your table forgets an answer after a day, the provider never forgets a reference. The new
payment under an expired key reached the provider under the old name: no money moved, and the customer holds
a 201 for an order that nobody paid. The reference has to live as long as the row and no longer: make it with
the claim and store it there.

Fails: answers_expire_after_a_day
"""


def _claim(conn, customer, key, request, now):
    conn.execute("DELETE FROM payments WHERE expires_at <= ?", (now,))
    cursor = conn.execute(
        """
        INSERT INTO payments (customer, key, request, reference, busy_until) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (customer, key) DO UPDATE SET busy_until = excluded.busy_until
        WHERE status IS NULL AND request = excluded.request AND busy_until <= ?
        """,
        (customer, key, request, json.dumps([customer, key]), now + _LEASE, now),
    )
    return cursor.rowcount == 1
