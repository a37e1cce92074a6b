"""`finally` runs on every path, so it is the place for the `return`.

A `return` in `finally` replaces whatever was under way, and an exception that was on its way to the caller is dropped without
a trace: save failed, and the caller got a number. CPython 3.14 warns of it (PEP 765). `finally` is for cleaning up,
and answers are given where they are known.

Fails: other_errors_undo_the_import_and_reach_the_caller, an_end_that_fails_is_not_followed_by_another
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
    except BaseException:
        store.rollback()
        raise
    else:
        if rejected:
            store.rollback()
        else:
            store.commit()
    finally:
        store.close()
        return 0 if rejected else saved
