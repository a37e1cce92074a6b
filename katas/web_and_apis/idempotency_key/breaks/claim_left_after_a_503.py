"""Claim left after a 503.

Breaks: "The next repetition tries again at once"
"""


def _settle(
    conn: sqlite3.Connection, customer: str, key: str, outcome: tuple[int, str], now: float
) -> tuple[int, str]:
    """Store a final outcome, or free the payment for the next attempt. An answer stored meanwhile wins."""
    final = (*outcome, now + _KEEP) if outcome[0] != 503 else (None, None, None)
    with conn:
        conn.execute(
            """
            UPDATE payments SET status = ?, answer = ?, expires_at = ?, busy_until = busy_until
            WHERE customer = ? AND key = ? AND status IS NULL
            """,
            (*final, customer, key),
        )
        stored = conn.execute(
            "SELECT status, answer FROM payments WHERE customer = ? AND key = ? AND status IS NOT NULL", (customer, key)
        ).fetchone()
    return stored or outcome
