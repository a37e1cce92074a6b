"""One attempt more.

Breaks: "up to `attempts` times in all"

Fails: a_conflict_is_begun_again
"""

def run(store, work, attempts=3):
    for left in reversed(range(attempts + 1)):
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
            return result
