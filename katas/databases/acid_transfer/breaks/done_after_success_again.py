"""It goes on after it has succeeded.

Breaks: "does the same where other connections hold locks"

Fails: a_locked_database_is_tried_again
"""

def transfer_retried(conn, src, dst, cents, attempts=3):
    for left in reversed(range(attempts)):
        try:
            transfer(conn, src, dst, cents)
        except sqlite3.OperationalError:
            if not left:
                raise
