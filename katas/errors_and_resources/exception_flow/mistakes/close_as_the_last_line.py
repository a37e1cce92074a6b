"""The last line of a function runs last, so that is where the store is closed.

It runs if the function gets there. An exception that travels to the caller leaves at the `raise`, and the connection stays open
until somebody notices that there are no more of them. `finally` is the block that runs on each of these paths.

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
        raise
    if rejected:
        store.rollback()
        saved = 0
    else:
        store.commit()
    store.close()
    return saved
