"""A claim that is older than a minute is free.

It is free for one. A request that takes over and leaves the old date where it is has not claimed anything: the next one
finds the same old date, takes over as well, and both are in `charge` at the same time. Taking over is claiming: it writes
the new date, in the same statement that looks at the old one.

Fails: who_takes_over_has_a_minute_too
"""


def _claim(conn, customer, key, request, now):
    conn.execute("DELETE FROM payments WHERE expires_at <= ?", (now,))
    cursor = conn.execute(
        """
        INSERT INTO payments (customer, key, request, reference, busy_until) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (customer, key) DO UPDATE SET busy_until = busy_until
        WHERE status IS NULL AND request = excluded.request AND busy_until <= ?
        """,
        (customer, key, request, uuid.uuid4().hex, now + _LEASE, now),
    )
    return cursor.rowcount == 1
