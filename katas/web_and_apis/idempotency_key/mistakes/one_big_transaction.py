"""If claim, charge and answer are one transaction, either all of them happen or none.

Why it is wrong: the provider takes no part in your transaction. When the process died after the charge, the
database took the claim and its reference back and the provider kept the money; the repetition was a new
payment. Until then the open transaction kept every other writer waiting for the provider. Make it two short
transactions: commit the claim, charge, store the answer.

Fails: two_at_once_charge_once, a_crash_at_any_point_is_survived, answers_expire_after_a_day
"""


def create_payment(conn, customer, key, body, charge, now):
    request = json.dumps(body, sort_keys=True)
    with conn:
        claimed = _claim(conn, customer, key, request, now)
        known, reference, status, answer = conn.execute(
            "SELECT request, reference, status, answer FROM payments WHERE customer = ? AND key = ?", (customer, key)
        ).fetchone()
        if known != request:
            return 422, _error("this key was used for another payment")
        if status is not None:
            return status, answer
        if not claimed:
            return 409, _error("this payment is in progress")
        outcome = _ask(charge, reference, body["cents"])
        return _settle(conn, customer, key, outcome, now)


def _settle(conn, customer, key, outcome, now):
    final = (*outcome, now + _KEEP) if outcome[0] != 503 else (None, None, None)
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
