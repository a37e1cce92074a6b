"""The rollback after bad lines stands in the watched block.

Breaks: "Neither of the two is called after that."
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
        if rejected:
            store.rollback()
            return 0
    except BaseException:
        store.rollback()
        raise
    else:
        store.commit()
        return saved
    finally:
        store.close()
