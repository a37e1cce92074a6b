"""The limit is ten failures an hour, counted by the clock's hours. When does it warn?

There are eighteen failures within eighteen minutes, around eleven o'clock. By the clock's hours they are nine and nine:
both counters stay below ten. A window that slides sees ten of them at 11:01. An attacker who knows the rule has nearly
twice the limit.

Predicted:
    warned in hour 10
    {10: 9, 11: 9}
You count the eighteen together. Nothing does: the counter of hour 10 ends with it, at nine.

Predicted:
    warned in hour 11
    {10: 9, 11: 9}
You let the window slide. `minute // 60` makes a new counter with each full hour.

Predicted:
    {10: 10, 11: 8}
The minutes are 10:51 to 11:08, and minute 660 is 11:00: it belongs to the second counter.
"""
from collections import Counter

failures = range(10 * 60 + 51, 11 * 60 + 9)
counts = Counter()
for minute in failures:
    counts[minute // 60] += 1
    if counts[minute // 60] == 10:
        print("warned in hour", minute // 60)
print(dict(counts))
