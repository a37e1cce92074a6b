"""The last Conflict is swallowed.

Breaks: "then the Conflict reaches the caller"

Fails: a_conflict_is_begun_again
"""

def run(store, work, attempts=3):
    for left in reversed(range(attempts)):
        tx = store.begin()
        try:
            result = work(tx)
        except Conflict:
            tx.rollback()
        except BaseException:
            tx.rollback()
            raise
        else:
            tx.commit()
            return result
