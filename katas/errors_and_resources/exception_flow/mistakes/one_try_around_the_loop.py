"""One `try` around the loop handles the bad lines.

The first exception ends the `try` block, and with it the loop: the handler runs once, after the first bad line, and the
lines below it are never looked at. To go on with the next line, catch inside the loop. A `try` as wide as this one also
takes a `ValueError` of `save` for a bad line.

Fails: bad_lines_are_rejected_and_nothing_is_committed, other_errors_undo_the_import_and_reach_the_caller
"""


def import_orders(lines, parse, store, rejected):
    saved = 0
    try:
        for line in lines:
            store.save(parse(line))
            saved += 1
    except ValueError:
        rejected.append(line)
        store.rollback()
        return 0
    except BaseException:
        store.rollback()
        raise
    else:
        store.commit()
        return saved
    finally:
        store.close()
