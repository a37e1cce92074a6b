"""Which customer does each of the three tables give?

A dict has one value for a key. The comprehension assigns again and again, so the last "ann" stays. `setdefault` assigns only if the key is missing, so the first one stays. Reversing the
list before the comprehension makes the first one the last. A scan with `next` finds the first; a table that replaces it has to do so as well.

Predicted:
    10
    10
    10
You expect a key that is there to be left alone. Assigning to it replaces the value.

Predicted:
    30
    30
    10
You expect `setdefault` to set. It sets a default: only where there is nothing.
"""
customers = [("ann", 10), ("bob", 20), ("ann", 30)]

comprehension = {name: limit for name, limit in customers}
print(comprehension["ann"])

first = {}
for name, limit in customers:
    first.setdefault(name, limit)
print(first["ann"])

print(dict(reversed(customers))["ann"])
