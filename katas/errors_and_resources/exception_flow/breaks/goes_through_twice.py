"""A first pass looks for bad lines, and a second one saves.

Breaks: "Go through the iterable `lines` once, line by line"
"""


def import_orders(lines, parse, store, rejected):
    saved = 0
    try:
        for line in lines:
            try:
                parse(line)
            except ValueError:
                rejected.append(line)
        if not rejected:
            for line in lines:
                store.save(parse(line))
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
