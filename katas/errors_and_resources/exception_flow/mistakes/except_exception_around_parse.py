"""Whatever goes wrong while a line is parsed, the line is bad.

`parse` has one way to say that a line is bad: a `ValueError`. A `KeyError` or an `AttributeError` that comes out of it is
a bug in `parse`, and a handler for every exception files that as a bad line as well: every line is rejected, and the traceback that
would name the bug is gone. Name the exception that you expect, `except ValueError`.

Fails: other_errors_undo_the_import_and_reach_the_caller
"""


def import_orders(lines, parse, store, rejected):
    saved = 0
    try:
        for line in lines:
            try:
                order = parse(line)
            except Exception:
                rejected.append(line)
            else:
                store.save(order)
                saved += 1
    except BaseException:
        store.rollback()
        raise
    else:
        if rejected:
            store.rollback()
            return 0
        store.commit()
        return saved
    finally:
        store.close()
