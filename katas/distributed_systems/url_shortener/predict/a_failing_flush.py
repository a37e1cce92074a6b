"""What is in the counter after a flush that failed, and after the next one?

`pending, self.clicks = self.clicks, Counter()` takes the clicks out before they are written. When the write raises,
they are only in a local variable, and gone. Write first, and forget after the commit; or put them back in an `except`.
Here the clicks of "a" were lost, and those of "b" came after the failure.

Predicted:
    locked
    {'a': 2, 'b': 1}
You expect the clicks to stay where they were. The line before the loop has replaced the counter by an empty one.

Predicted:
    locked
    {'a': 2}
You expect the first clicks to be written with the second flush. They are in no counter any more; what is written is "b".

Predicted:
    {'b': 1}
You expect the failing flush to say nothing. It raises, and the caller prints what it said.
"""
from collections import Counter

clicks, database = Counter(), Counter()

def flush(locked):
    global clicks
    pending, clicks = clicks, Counter()
    for code, count in pending.items():
        if locked:
            raise OSError("locked")
        database[code] += count

clicks.update("aa")
try:
    flush(locked=True)
except OSError as problem:
    print(problem)
clicks.update("b")
flush(locked=False)
print(dict(database))
