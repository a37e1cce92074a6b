"""Writes to the manager.

Breaks: "entering it opens the log and gives an object with `write(text)`"
"""


def move_stock(
    conn: sqlite3.Connection,
    lock: AbstractContextManager,
    open_log: Callable[[], AbstractContextManager[TextIO]],
    moves: Iterable[tuple[str, str, int]],
) -> None:
    """Make all moves (source, target, pieces) or none, alone, with a line in the log for each that was made."""
    log = open_log()
    with lock, log, Transaction(conn):
        for source, target, pieces in moves:
            conn.execute("UPDATE stock SET pieces = pieces - ? WHERE shelf = ?", (pieces, source))
            conn.execute("UPDATE stock SET pieces = pieces + ? WHERE shelf = ?", (pieces, target))
            log.write(f"{source} > {target}: {pieces}\n")
