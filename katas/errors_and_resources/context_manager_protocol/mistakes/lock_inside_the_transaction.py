"""All three are in the with statement, so their order is a matter of taste.

Managers are left in the reverse of the order in which they were entered. What is entered before the lock is outside of
its protection, and is still open when the lock has been released: the next one takes the lock and finds things
half done. What protects the others is entered first and left last: lock, log, transaction.

Fails: stock_is_moved_all_or_not_at_all
"""


def move_stock(conn, lock, open_log, moves):
    with Transaction(conn), open_log() as log, lock:
        for source, target, pieces in moves:
            conn.execute("UPDATE stock SET pieces = pieces - ? WHERE shelf = ?", (pieces, source))
            conn.execute("UPDATE stock SET pieces = pieces + ? WHERE shelf = ?", (pieces, target))
            log.write(f"{source} > {target}: {pieces}\n")
