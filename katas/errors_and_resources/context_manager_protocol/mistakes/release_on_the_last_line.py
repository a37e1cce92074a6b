"""`acquire()` at the beginning and `release()` at the end: the lock is held in between.

It is held in between, and for ever if the end is not reached. An exception leaves the function where it is raised, and
the last line is never executed: nobody else gets the lock, and there is no error message that says so. `with lock:`
releases it on every way out of the block.

Fails: stock_is_moved_all_or_not_at_all, what_was_taken_is_released_if_the_next_cannot_be
"""


def move_stock(conn, lock, open_log, moves):
    lock.acquire()
    with open_log() as log, Transaction(conn):
        for source, target, pieces in moves:
            conn.execute("UPDATE stock SET pieces = pieces - ? WHERE shelf = ?", (pieces, source))
            conn.execute("UPDATE stock SET pieces = pieces + ? WHERE shelf = ?", (pieces, target))
            log.write(f"{source} > {target}: {pieces}\n")
    lock.release()
