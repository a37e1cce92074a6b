"""A transaction for each move.

Breaks: "makes all moves or none"
"""


def move_stock(
    conn: sqlite3.Connection,
    lock: AbstractContextManager,
    open_log: Callable[[], AbstractContextManager[TextIO]],
    moves: Iterable[tuple[str, str, int]],
) -> None:
    """Make all moves (source, target, pieces) or none, alone, with a line in the log for each that was made."""
    with lock, open_log() as log:
        for source, target, pieces in moves:
            with Transaction(conn):
                conn.execute("UPDATE stock SET pieces = pieces - ? WHERE shelf = ?", (pieces, source))
                conn.execute("UPDATE stock SET pieces = pieces + ? WHERE shelf = ?", (pieces, target))
            log.write(f"{source} > {target}: {pieces}\n")
