"""The lines are read before the `try`.

Breaks: "`lines` that cannot be read any further"
"""


def import_orders(lines, parse, store, rejected):
    saved = 0
    try:
        lines = list(lines)
    except BaseException:
        store.close()
        raise
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
            return 0
        store.commit()
        return saved
    finally:
        store.close()
