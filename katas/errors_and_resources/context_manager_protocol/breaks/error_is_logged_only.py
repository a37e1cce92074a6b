"""Error is logged only.

Breaks: "If the database refuses an update, its exception comes out of `move_stock`"
"""


def move_stock(
    conn: sqlite3.Connection,
    lock: AbstractContextManager,
    open_log: Callable[[], AbstractContextManager[TextIO]],
    moves: Iterable[tuple[str, str, int]],
) -> None:
    """Make all moves (source, target, pieces) or none, alone, with a line in the log for each that was made."""
    try:
        with lock, open_log() as log, Transaction(conn):
            for source, target, pieces in moves:
                conn.execute("UPDATE stock SET pieces = pieces - ? WHERE shelf = ?", (pieces, source))
                conn.execute("UPDATE stock SET pieces = pieces + ? WHERE shelf = ?", (pieces, target))
                log.write(f"{source} > {target}: {pieces}\n")
    except sqlite3.IntegrityError:
        pass
