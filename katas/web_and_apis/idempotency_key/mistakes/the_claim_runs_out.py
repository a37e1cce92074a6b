"""After `ProviderDown` there is nothing to do: the claim runs out by itself.

It does, after a minute. Until then the payment looks as if somebody were at work on it, so each repetition is told to
wait for a request that has long been over, and the customer cannot pay although the provider is back. A 503 is no answer, but it is
an end: free the payment, and leave its reference for the next attempt.

Fails: a_temporary_failure_is_not_the_answer
"""


def _settle(conn, customer, key, outcome, now):
    if outcome[0] == 503:
        return outcome
    with conn:
        conn.execute(
            """
            UPDATE payments SET status = ?, answer = ?, expires_at = ?, busy_until = 0
            WHERE customer = ? AND key = ? AND status IS NULL
            """,
            (*outcome, now + _KEEP, customer, key),
        )
        stored = conn.execute(
            "SELECT status, answer FROM payments WHERE customer = ? AND key = ? AND status IS NOT NULL", (customer, key)
        ).fetchone()
    return stored or outcome
