"""Log closed early.

Breaks: "and closed after the transaction is over"
"""


def move_stock(
    conn: sqlite3.Connection,
    lock: AbstractContextManager,
    open_log: Callable[[], AbstractContextManager[TextIO]],
    moves: Iterable[tuple[str, str, int]],
) -> None:
    """Make all moves (source, target, pieces) or none, alone, with a line in the log for each that was made."""
    with lock:
        manager = open_log()
        with manager as log:
            transaction = Transaction(conn)
            transaction.__enter__()
            try:
                for source, target, pieces in moves:
                    conn.execute("UPDATE stock SET pieces = pieces - ? WHERE shelf = ?", (pieces, source))
                    conn.execute("UPDATE stock SET pieces = pieces + ? WHERE shelf = ?", (pieces, target))
                    log.write(f"{source} > {target}: {pieces}\n")
            except BaseException as error:
                transaction.__exit__(type(error), error, error.__traceback__)
                raise
        transaction.__exit__(None, None, None)
