"""Subclasses of ValueError are something else.

Breaks: "If `parse` raises a `ValueError`, the line is bad"
"""


def import_orders(lines, parse, store, rejected):
    saved = 0
    try:
        for line in lines:
            try:
                order = parse(line)
            except ValueError as error:
                if type(error) is not ValueError:
                    raise
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
