"""Wrapping the error in one of the import's own tells the caller more.

It tells the caller less: an `except OSError` around the import that waits and tries again does not catch a RuntimeError. And
where `BaseException` is wrapped, Ctrl-C no longer ends the program. Translate an exception where you know what it means to
the caller, and send every other one on with a bare `raise`.

Breaks: "and let that very exception reach the caller"

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
    except BaseException as error:
        store.rollback()
        raise RuntimeError("the import failed") from error
    else:
        if rejected:
            store.rollback()
            return 0
        store.commit()
        return saved
    finally:
        store.close()
