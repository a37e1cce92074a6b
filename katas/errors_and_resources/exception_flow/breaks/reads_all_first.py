"""All lines are read before the first is parsed.

Breaks: "and only then take the next line"
"""


def import_orders(lines, parse, store, rejected):
    saved = 0
    try:
        for line in list(lines):
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
