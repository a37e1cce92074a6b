"""The caller gets an error of the import's own.

Breaks: "and let that very exception reach the caller"
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
    except BaseException as error:
        store.rollback()
        raise RuntimeError("the import failed") from error
    else:
        if rejected:
            store.rollback()
            return 0
        store.commit()
        return saved
    finally:
        store.close()
