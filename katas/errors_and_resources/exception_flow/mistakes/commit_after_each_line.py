"""Committing after each line keeps at least what was good.

Then a rollback has nothing left to undo: it ends the current transaction, and each commit has closed one for good. When
line nine hundred turns out to be bad, the first 899 are in the shop's books, and the next run imports them again.
Commit once, after the loop, when nothing can go wrong with a line any more.

Fails: a_good_file_is_committed, bad_lines_are_rejected_and_nothing_is_committed
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
                store.commit()
                saved += 1
    except BaseException:
        store.rollback()
        raise
    else:
        if rejected:
            store.rollback()
            return 0
        return saved
    finally:
        store.close()
