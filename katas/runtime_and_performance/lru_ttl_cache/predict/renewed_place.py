"""Which entry leaves, and which one is first?

A dict keeps the order in which its keys were *inserted*. Assigning to a key that is there changes its value and leaves its place as it is, in
a plain dict and in an `OrderedDict` alike. So "lamp" is still the first one, and leaves, although it was written a moment ago. A cache
that renews an entry has to move it as well: `move_to_end`, or `pop` and assign.

Predicted:
    ('chair', 2)
    ['lamp']
You expect an assignment to put the key at the end. It does so for a new key only.

Predicted:
    ('lamp', 3)
    ['lamp', 'chair']
You expect `popitem(last=False)` to show what would leave. It removes it.
"""
from collections import OrderedDict

entries = OrderedDict()
entries["lamp"] = 1
entries["chair"] = 2
entries["lamp"] = 3
print(entries.popitem(last=False))
print(list(entries))
