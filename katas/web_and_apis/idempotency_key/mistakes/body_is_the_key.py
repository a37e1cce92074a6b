"""Equal requests are repetitions: a hash of the body will do as the key.

Why it is wrong: two coffees at the same price are two payments, and here the second one was never made; the
client got the receipt of the first. Whether a request is a repetition or a new wish cannot be seen from its
content. Only the client knows, and its key says so. The body is there to be *compared*, once the key is found.

Fails: each_key_is_one_payment, another_body_is_refused, another_body_is_refused_before_there_is_an_answer
"""

import hashlib


def create_payment(conn, customer, key, body, charge, now):
    request = json.dumps(body, sort_keys=True)
    key = hashlib.sha256(request.encode()).hexdigest()
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
