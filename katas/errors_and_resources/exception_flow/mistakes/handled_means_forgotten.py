"""After a rollback nothing is broken, so the error has been dealt with.

The store is clean, and the caller is told that zero orders were committed, as for a file that had bad lines. Nobody
learns that the database was full, and nobody runs the import again. Clean up, and let the
exception go on: a bare `raise` at the end of the `except` block does that.

Fails: other_errors_undo_the_import_and_reach_the_caller
"""


def import_orders(lines, parse, store, rejected):
    saved = 0
    try:
        for line in lines:
            try:
                order = parse(line)
            except ValueError:
                rejected.append(line)
            else:
                store.save(order)
                saved += 1
    except Exception:
        store.rollback()
        return 0
    else:
        if rejected:
            store.rollback()
            return 0
        store.commit()
        return saved
    finally:
        store.close()
