"""Take everything first, then try, and release it all in finally.

Between the first taking and the `try` there is no protection. The log could not be opened, the lock had been
taken the line before, and no `finally` was in force: the lock is held for ever, and the next caller hangs.
Each resource needs a `try` of its own, begun right after it was taken, and that is what
`with lock, open_log() as log, Transaction(conn):` writes for you.

Fails: what_was_taken_is_released_if_the_next_cannot_be
"""


def move_stock(conn, lock, open_log, moves):
    lock.acquire()
    manager = open_log()
    log = manager.__enter__()
    transaction = Transaction(conn)
    transaction.__enter__()
    error = None
    try:
        for source, target, pieces in moves:
            conn.execute("UPDATE stock SET pieces = pieces - ? WHERE shelf = ?", (pieces, source))
            conn.execute("UPDATE stock SET pieces = pieces + ? WHERE shelf = ?", (pieces, target))
            log.write(f"{source} > {target}: {pieces}\n")
    except BaseException as raised:
        error = raised
        raise
    finally:
        transaction.__exit__(error and type(error), error, None)
        manager.__exit__(None, None, None)
        lock.release()
