"""Once a request has claimed the key, every other one gets 409 until the answer is there.

Why it is wrong: if the process dies, the answer never comes. The repetition got 409 for ever, for a payment
of which nobody knows whether it was made. A claim needs an end, a *lease*: once it is over, a repetition
takes the payment over, in one conditional `UPDATE`, and asks the provider under the same reference.

Fails: a_crash_at_any_point_is_survived, a_temporary_failure_is_not_the_answer, answers_expire_after_a_day,
who_takes_over_has_a_minute_too
"""


def _claim(conn, customer, key, request, now):
    conn.execute("DELETE FROM payments WHERE expires_at <= ?", (now,))
    cursor = conn.execute(
        """
        INSERT INTO payments (customer, key, request, reference, busy_until) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (customer, key) DO UPDATE SET busy_until = excluded.busy_until
        WHERE status IS NULL AND request = excluded.request AND busy_until <= ?
        """,
        (customer, key, request, uuid.uuid4().hex, 10.0**12, now),
    )
    return cursor.rowcount == 1
