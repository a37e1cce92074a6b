"""Customer and key glued.

Breaks: "A key belongs to its customer; another customer's equal key has nothing to do with it."
"""


def create_payment(
    conn: sqlite3.Connection,
    customer: str,
    key: str,
    body: dict[str, Any],
    charge: Callable[[str, int], str],
    now: float,
) -> tuple[int, str]:
    """Charge `body["cents"]` once for this customer's key; repetitions get the same answer."""
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
