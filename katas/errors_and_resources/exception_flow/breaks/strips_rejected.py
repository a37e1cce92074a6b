"""Bad lines are reported without their line end.

Breaks: "append it to `rejected`"
"""


def import_orders(lines, parse, store, rejected):
    saved = 0
    try:
        for line in lines:
            try:
                order = parse(line)
            except ValueError:
                rejected.append(line.strip())
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
