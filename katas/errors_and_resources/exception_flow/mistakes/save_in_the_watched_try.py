"""`save` belongs to the line, so it stands in the same `try` as `parse`.

Then `except ValueError` watches both, and cannot tell whose error it caught. Here `save` raised one because the database was
full, and a perfectly good line was rejected for it. Keep `parse(line)` alone in the `try`, and put `save` into its
`else`: what is raised there is not caught by the `except` above.

Fails: other_errors_undo_the_import_and_reach_the_caller
"""


def import_orders(lines, parse, store, rejected):
    saved = 0
    try:
        for line in lines:
            try:
                store.save(parse(line))
                saved += 1
            except ValueError:
                rejected.append(line)
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
