"""Closing the store at the end of each branch covers every path.

It covers the paths you thought of. The clean-up can fail as well: `rollback` raised, its branch ended there, and the line
below it that closes the store was skipped. `finally` needs no list of paths.

Fails: the_store_is_closed_once_on_every_path
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
        store.close()
        raise
    try:
        if rejected:
            store.rollback()
            return 0
        store.commit()
        return saved
    finally:
        store.close()
