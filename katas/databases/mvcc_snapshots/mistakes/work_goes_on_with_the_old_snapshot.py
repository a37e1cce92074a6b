"""After a Conflict, the work is called again.

With the same transaction it reads the same snapshot, in which the other one's change is not, and meets the same Conflict. Roll back, and begin a new transaction for each attempt.

Fails: a_conflict_is_begun_again
"""

def run(store, work, attempts=3):
    tx = store.begin()
    for left in reversed(range(attempts)):
        try:
            result = work(tx)
        except Conflict:
            if not left:
                tx.rollback()
                raise
        except BaseException:
            tx.rollback()
            raise
        else:
            tx.commit()
            return result
