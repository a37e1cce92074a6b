"""After a temporary failure nothing has happened, so the row can go.

Why it is wrong: `ProviderDown` means that no answer came, and not that no money moved. With the row went the
reference; the next attempt made a new one, and for the provider that is another payment. An attempt with an
unknown outcome is what has to be remembered: free the row, and keep the reference in it.

Fails: a_temporary_failure_is_not_the_answer, answers_expire_after_a_day,
another_body_is_refused_before_there_is_an_answer
"""


def _settle(conn, customer, key, outcome, now):
    final = (*outcome, now + _KEEP)
    with conn:
        if outcome[0] == 503:
            conn.execute("DELETE FROM payments WHERE customer = ? AND key = ? AND status IS NULL", (customer, key))
            return outcome
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
