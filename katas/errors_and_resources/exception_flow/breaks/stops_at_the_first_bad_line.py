"""The loop ends at the first bad line.

Breaks: "append it to `rejected` and go on with the next line"
"""


def import_orders(lines, parse, store, rejected):
    saved = 0
    try:
        for line in lines:
            try:
                order = parse(line)
            except ValueError:
                rejected.append(line)
                break
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
