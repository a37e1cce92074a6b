"""Customer and key together make one key: a text with something between them.

Whatever stands between them can stand in them, too. Then two customers' keys make the same text, and one of them is
answered with the other's payment, or told that a key that was never used has been. Two columns stay two:
`PRIMARY KEY (customer, key)`.

Fails: a_key_belongs_to_its_customer
"""


def create_payment(conn, customer, key, body, charge, now):
    request = json.dumps(body, sort_keys=True)
    customer, key = "", f"{customer}:{key}"
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
