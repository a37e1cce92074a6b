"""Only subclasses of Exception are rolled back.

Breaks: "If `work` raises, the transaction is rolled back."

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
        except Exception:
            tx.rollback()
            raise
        else:
            tx.commit()
            return result
