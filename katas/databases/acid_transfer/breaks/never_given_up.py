"""It never gives up.

Breaks: "up to `attempts` times in all"

Fails: a_locked_database_is_tried_again
"""

def transfer_retried(conn, src, dst, cents, attempts=3):
    for _ in range(50):
        try:
            transfer(conn, src, dst, cents)
            return
        except sqlite3.OperationalError:
            pass
    transfer(conn, src, dst, cents)
