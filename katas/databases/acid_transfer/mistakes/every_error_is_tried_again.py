"""What failed once may work the second time.

A lock will be released. An overdraft or an unknown account stays what it is: you sent
{{a_locked_database_is_tried_again: an overdraft: statements sent}}. Catch the error that can go away, `sqlite3.OperationalError`, and let the others through.

Breaks: "What is refused for other reasons is not tried again."
Fails: a_locked_database_is_tried_again
"""

def transfer_retried(conn, src, dst, cents, attempts=3):
    for left in reversed(range(attempts)):
        try:
            transfer(conn, src, dst, cents)
            return
        except Exception:
            if not left:
                raise
