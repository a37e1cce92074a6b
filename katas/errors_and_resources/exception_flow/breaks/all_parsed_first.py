"""All lines are parsed, and then all orders are saved.

Breaks: "call `parse(line)`, then `store.save(order)` with whatever it returned"
"""


def import_orders(lines, parse, store, rejected):
    orders = []
    try:
        for line in lines:
            try:
                orders.append(parse(line))
            except ValueError:
                rejected.append(line)
        for order in orders:
            store.save(order)
    except BaseException:
        store.rollback()
        raise
    else:
        if rejected:
            store.rollback()
            return 0
        store.commit()
        return len(orders)
    finally:
        store.close()
