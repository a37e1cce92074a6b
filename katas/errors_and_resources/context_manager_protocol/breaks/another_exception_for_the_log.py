"""Another exception for the log.

Breaks: "that exception comes out"
"""


def move_stock(
    conn: sqlite3.Connection,
    lock: AbstractContextManager,
    open_log: Callable[[], AbstractContextManager[TextIO]],
    moves: Iterable[tuple[str, str, int]],
) -> None:
    """Make all moves (source, target, pieces) or none, alone, with a line in the log for each that was made."""
    with lock:
        try:
            manager = open_log()
            log = manager.__enter__()
        except OSError as error:
            raise RuntimeError("no log") from error
        try:
            with Transaction(conn):
                for source, target, pieces in moves:
                    conn.execute("UPDATE stock SET pieces = pieces - ? WHERE shelf = ?", (pieces, source))
                    conn.execute("UPDATE stock SET pieces = pieces + ? WHERE shelf = ?", (pieces, target))
                    log.write(f"{source} > {target}: {pieces}\n")
        finally:
            manager.__exit__(None, None, None)
