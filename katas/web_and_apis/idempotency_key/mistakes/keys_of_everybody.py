"""An idempotency key is unique, so the key alone finds the payment.

Why it is wrong: clients make the keys, and two clients may hit upon the same one (`order-1`, a counter, a bad
random generator). The second customer was told that the key is taken, or, with an equal body, was handed somebody
else's receipt. A key is unique within its customer only: put both into the primary key and
into every `WHERE`.

Fails: each_key_is_one_payment, two_at_once_charge_once
"""


def create_payment(conn, customer, key, body, charge, now):
    customer = ""  # no two clients ever send the same key
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
