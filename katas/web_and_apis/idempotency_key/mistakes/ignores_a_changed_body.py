"""The key says that it is the same request, so the body need not be looked at.

Why it is wrong: clients have bugs too, and one that reuses its key sent a new order and got the receipt of
the old one: it now believes that both are paid. Keep the body, or a hash of it, beside the key, and refuse
another one with 422 instead of guessing which of the two was meant.

Fails: another_body_is_refused, another_body_is_refused_before_there_is_an_answer
"""


def create_payment(conn, customer, key, body, charge, now):
    request = json.dumps(body, sort_keys=True)
    with conn:
        claimed = _claim(conn, customer, key, request, now)
        reference, status, answer = conn.execute(
            "SELECT reference, status, answer FROM payments WHERE customer = ? AND key = ?", (customer, key)
        ).fetchone()
    if status is not None:
        return status, answer
    if not claimed:
        return 409, _error("this payment is in progress")

    outcome = _ask(charge, reference, body["cents"])
    return _settle(conn, customer, key, outcome, now)


def _claim(conn, customer, key, request, now):
    conn.execute("DELETE FROM payments WHERE expires_at <= ?", (now,))
    cursor = conn.execute(
        """
        INSERT INTO payments (customer, key, request, reference, busy_until) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (customer, key) DO UPDATE SET busy_until = excluded.busy_until
        WHERE status IS NULL AND busy_until <= ?
        """,
        (customer, key, request, uuid.uuid4().hex, now + _LEASE, now),
    )
    return cursor.rowcount == 1
