"""While a payment is under way, 409 is the answer to everything.

409 tells the client to repeat its request later, and that it will be paid then. For another body under the same key it
will not: it is the wrong order, and stays so. The bodies are there to be compared as soon as the key is claimed; compare
them first, and ask who is at work only if they are the same.

Fails: another_body_is_refused_before_there_is_an_answer
"""


def create_payment(conn, customer, key, body, charge, now):
    request = json.dumps(body, sort_keys=True)
    with conn:
        claimed = _claim(conn, customer, key, request, now)
        known, reference, status, answer = conn.execute(
            "SELECT request, reference, status, answer FROM payments WHERE customer = ? AND key = ?", (customer, key)
        ).fetchone()
    if status is None and not claimed:
        return 409, _error("this payment is in progress")
    if known != request:
        return 422, _error("this key was used for another payment")
    if status is not None:
        return status, answer

    outcome = _ask(charge, reference, body["cents"])
    return _settle(conn, customer, key, outcome, now)
