"""The commit is the last step of the work, so it is the last line of the `try`.

There, the `except` that undoes the work watches it as well. When `commit` itself fails, `rollback` is called after it, on
a transaction that the database has already ended or given up. What may run only after success, and is not to be
watched, belongs into the `else` of that `try`.

Fails: an_end_that_fails_is_not_followed_by_another
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
        if not rejected:
            store.commit()
            return saved
    except BaseException:
        store.rollback()
        raise
    else:
        store.rollback()
        return 0
    finally:
        store.close()
