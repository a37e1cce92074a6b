"""Gap before the try.

Breaks: "If the log cannot be opened or `BEGIN` fails, that exception comes out, and what was already taken is
released."
"""


def move_stock(
    conn: sqlite3.Connection,
    lock: AbstractContextManager,
    open_log: Callable[[], AbstractContextManager[TextIO]],
    moves: Iterable[tuple[str, str, int]],
) -> None:
    """Make all moves (source, target, pieces) or none, alone, with a line in the log for each that was made."""
    lock.acquire()
    manager = open_log()
    try:
        with manager as log, Transaction(conn):
            for source, target, pieces in moves:
                conn.execute("UPDATE stock SET pieces = pieces - ? WHERE shelf = ?", (pieces, source))
                conn.execute("UPDATE stock SET pieces = pieces + ? WHERE shelf = ?", (pieces, target))
                log.write(f"{source} > {target}: {pieces}\n")
    finally:
        lock.release()
