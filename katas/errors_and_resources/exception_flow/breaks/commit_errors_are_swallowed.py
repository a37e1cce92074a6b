"""A commit that fails means that nothing was committed.

Breaks: "If `commit` or `rollback` raises, its exception reaches the caller."
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
    else:
        if rejected:
            store.rollback()
            return 0
        try:
            store.commit()
        except Exception:
            return 0
        return saved
    finally:
        store.close()
