"""The answer says only that all went well.

Breaks: "call `store.commit()` and return how many orders were saved"
"""


def import_orders(lines, parse, store, rejected):
    try:
        for line in lines:
            try:
                order = parse(line)
            except ValueError:
                rejected.append(line)
            else:
                store.save(order)
    except BaseException:
        store.rollback()
        raise
    else:
        if rejected:
            store.rollback()
            return 0
        store.commit()
        return True
    finally:
        store.close()
