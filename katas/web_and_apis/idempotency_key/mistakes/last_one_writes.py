"""Whoever comes back from the provider writes down what it knows.

Why it is wrong: slow is not dead. A repetition had taken the payment over and its client had the 201, when
the slow request came back and wrote its own outcome over it: the next repetition got another story. Store
only while there is no answer yet (`… AND status IS NULL`), look at what is there afterwards, and return that.

Fails: an_answer_given_stays
"""


def _settle(conn, customer, key, outcome, now):
    final = (*outcome, now + _KEEP) if outcome[0] != 503 else (None, None, None)
    with conn:
        conn.execute(
            """
            UPDATE payments SET status = ?, answer = ?, expires_at = ?, busy_until = 0
            WHERE customer = ? AND key = ?
            """,
            (*final, customer, key),
        )
        stored = conn.execute(
            "SELECT status, answer FROM payments WHERE customer = ? AND key = ? AND status IS NOT NULL", (customer, key)
        ).fetchone()
    return stored or outcome
