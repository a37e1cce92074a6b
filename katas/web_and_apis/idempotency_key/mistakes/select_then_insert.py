"""Looking first whether the key exists tells me that I am the first.

Why it is wrong: two requests can both look before either has written: both saw nothing, both inserted, and
both called `charge`. What a `SELECT` saw may be history by the next statement. Let the database decide in
one step: a `PRIMARY KEY (customer, key)` and an `INSERT` that either wins or does not
(`ON CONFLICT DO NOTHING` and `rowcount`, or `sqlite3.IntegrityError`).

Fails: two_at_once_charge_once
"""


def create_tables(conn):
    conn.execute(
        """
        CREATE TABLE payments (
            customer TEXT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL, reference TEXT NOT NULL,
            busy_until REAL NOT NULL, status INTEGER, answer TEXT, expires_at REAL
        )
        """
    )


def create_payment(conn, customer, key, body, charge, now):
    request = json.dumps(body, sort_keys=True)
    row = conn.execute(
        "SELECT request, reference, status, answer, busy_until, expires_at FROM payments WHERE customer = ? AND key = ?",
        (customer, key),
    ).fetchone()
    if row is not None and row[5] is not None and row[5] <= now:
        conn.execute("DELETE FROM payments WHERE expires_at <= ?", (now,))
        row = None
    if row is None:
        reference = uuid.uuid4().hex
        conn.execute(
            "INSERT INTO payments (customer, key, request, reference, busy_until) VALUES (?, ?, ?, ?, ?)",
            (customer, key, request, reference, now + _LEASE),
        )
    else:
        known, reference, status, answer, busy_until, _ = row
        if known != request:
            return 422, _error("this key was used for another payment")
        if status is not None:
            return status, answer
        if busy_until > now:
            return 409, _error("this payment is in progress")
        conn.execute("UPDATE payments SET busy_until = ? WHERE customer = ? AND key = ?", (now + _LEASE, customer, key))
    conn.commit()

    outcome = _ask(charge, reference, body["cents"])
    return _settle(conn, customer, key, outcome, now)
