"""The key goes into the table when the payment is done.

Why it is wrong: between the charge and the `INSERT` nobody knows that there was a payment. A second request
that arrives in this gap charges too, and if the process dies in it, the repetition pays again. Write the
claim, with the reference that the provider will see, and commit it *before* the effect; add the answer
afterwards.

Fails: a_crash_at_any_point_is_survived, two_at_once_charge_once, a_temporary_failure_is_not_the_answer,
answers_expire_after_a_day, another_body_is_refused_before_there_is_an_answer, who_takes_over_has_a_minute_too
"""


def create_tables(conn):
    conn.execute(
        """
        CREATE TABLE payments (
            customer TEXT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL,
            status INTEGER NOT NULL, answer TEXT NOT NULL, expires_at REAL NOT NULL,
            PRIMARY KEY (customer, key)
        )
        """
    )


def create_payment(conn, customer, key, body, charge, now):
    request = json.dumps(body, sort_keys=True)
    conn.execute("DELETE FROM payments WHERE expires_at <= ?", (now,))
    conn.commit()
    row = conn.execute(
        "SELECT request, status, answer FROM payments WHERE customer = ? AND key = ?", (customer, key)
    ).fetchone()
    if row is not None:
        known, status, answer = row
        return (status, answer) if known == request else (422, _error("this key was used for another payment"))
    status, answer = _ask(charge, uuid.uuid4().hex, body["cents"])
    if status != 503:
        with conn:
            conn.execute(
                "INSERT OR IGNORE INTO payments VALUES (?, ?, ?, ?, ?, ?)",
                (customer, key, request, status, answer, now + _KEEP),
            )
    return status, answer
