"""Takeover without a new minute.

Breaks: "Before that, it gets 409."
"""


def _claim(conn: sqlite3.Connection, customer: str, key: str, request: str, now: float) -> bool:
    """Whether this request is the one to work on the payment: a single statement decides."""
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
