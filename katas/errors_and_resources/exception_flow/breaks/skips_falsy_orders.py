"""An order that is false counts as none.

Breaks: "then `store.save(order)` with whatever it
returned"
"""


def import_orders(lines, parse, store, rejected):
    saved = 0
    try:
        for line in lines:
            order = None
            try:
                order = parse(line)
            except ValueError:
                rejected.append(line)
            if order:
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
