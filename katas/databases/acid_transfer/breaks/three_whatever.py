"""Three attempts, whatever is said.

Breaks: "up to `attempts` times in all"

Fails: a_locked_database_is_tried_again
"""

def transfer_retried(conn, src, dst, cents, attempts=3):
    for left in (2, 1, 0):
        try:
            transfer(conn, src, dst, cents)
            return
        except sqlite3.OperationalError:
            if not left:
                raise
