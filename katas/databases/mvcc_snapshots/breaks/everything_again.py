"""Every exception begins again.

Breaks: "as any other exception does at once"

Fails: a_conflict_is_begun_again
"""

def run(store, work, attempts=3):
    for left in reversed(range(attempts)):
        tx = store.begin()
        try:
            result = work(tx)
        except (Conflict, ValueError):
            tx.rollback()
            if not left:
                raise
        except BaseException:
            tx.rollback()
            raise
        else:
            tx.commit()
            return result
