"""What is in the two containers after these questions?

Brackets on a defaultdict call its factory for a missing key, and store what it returns. `get` does not call it. A Counter answers 0 for
a missing key and stores nothing.

Predicted:
    ['ann'] ['ann']
You expect a question to change nothing. With a defaultdict it does, if it is asked with brackets.

Predicted:
    ['ann', 'bob', 'eve'] ['ann', 'bob']
You expect every way of asking to create the entry. `get` leaves a defaultdict alone, and a Counter only stores what it is told.
"""
from collections import Counter, defaultdict

groups, counts = defaultdict(list), Counter()
groups["ann"].append("/tea")
counts["ann"] += 1
groups["bob"], counts["bob"]
groups.get("eve"), counts.get("eve")
print(list(groups), list(counts))
