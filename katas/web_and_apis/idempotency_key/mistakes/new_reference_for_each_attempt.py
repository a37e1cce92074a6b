"""Each call to the provider gets a reference of its own, like every other request.

Why it is wrong: the reference is how the provider recognises a repetition; it is *your* idempotency key with
it. The first attempt may have moved the money although no answer came back or the process died, and the
second attempt under a new reference moved it again. Make one reference for each payment, store it with the
claim, and use it for every attempt.

Fails: a_temporary_failure_is_not_the_answer, a_crash_at_any_point_is_survived, answers_expire_after_a_day
"""


def create_payment(conn, customer, key, body, charge, now):
    request = json.dumps(body, sort_keys=True)
    with conn:
        claimed = _claim(conn, customer, key, request, now)
        known, status, answer = conn.execute(
            "SELECT request, status, answer FROM payments WHERE customer = ? AND key = ?", (customer, key)
        ).fetchone()
    if known != request:
        return 422, _error("this key was used for another payment")
    if status is not None:
        return status, answer
    if not claimed:
        return 409, _error("this payment is in progress")

    outcome = _ask(charge, uuid.uuid4().hex, body["cents"])
    return _settle(conn, customer, key, outcome, now)
