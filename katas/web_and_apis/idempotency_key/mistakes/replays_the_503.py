"""Idempotent means that the repetition gets whatever the first request got.

Why it is wrong: a 503 says "try again", and the client did; it got the stored 503, and would get it until
the key expires, although the provider is back. Store what is final, the success and the refusal. After a
temporary failure free the payment, and keep its reference for the next attempt.

Fails: a_temporary_failure_is_not_the_answer, answers_expire_after_a_day
"""


def _settle(conn, customer, key, outcome, now):
    final = (*outcome, now + _KEEP)
    with conn:
        conn.execute(
            """
            UPDATE payments SET status = ?, answer = ?, expires_at = ?, busy_until = 0
            WHERE customer = ? AND key = ? AND status IS NULL
            """,
            (*final, customer, key),
        )
        stored = conn.execute(
            "SELECT status, answer FROM payments WHERE customer = ? AND key = ? AND status IS NOT NULL", (customer, key)
        ).fetchone()
    return stored or outcome
