"""Two bodies are the same if their JSON is the same text.

`json.dumps` writes the fields in the order in which the dict has them, and a JSON object has no order: a client that
puts its request together anew, or a proxy that does, sends the same payment as another text. The repetition is refused,
and the customer never learns that the order is paid. Compare the dicts, or write the texts with `sort_keys=True`.

Fails: the_order_of_fields_means_nothing
"""


def create_payment(conn, customer, key, body, charge, now):
    request = json.dumps(body)
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
