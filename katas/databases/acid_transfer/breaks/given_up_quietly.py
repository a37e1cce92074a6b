"""It gives up without a word.

Breaks: "then the error reaches the caller"

Fails: a_locked_database_is_tried_again
"""

def transfer_retried(conn, src, dst, cents, attempts=3):
    for _ in range(attempts):
        try:
            transfer(conn, src, dst, cents)
            return
        except sqlite3.OperationalError:
            pass
