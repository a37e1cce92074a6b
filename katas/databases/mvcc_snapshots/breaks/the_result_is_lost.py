"""The result is lost.

Breaks: "and returns what `work` returned"

Fails: a_conflict_is_begun_again
"""

def run(store, work, attempts=3):
    for left in reversed(range(attempts)):
        tx = store.begin()
        try:
            result = work(tx)
        except Conflict:
            tx.rollback()
            if not left:
                raise
        except BaseException:
            tx.rollback()
            raise
        else:
            tx.commit()
            return None
