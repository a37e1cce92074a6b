"""How many buckets does each question look at?

A hash sends equal keys to one bucket, so `=` looks at one. Neighbours are sent anywhere: a small int's hash is the int itself, so
neighbouring ints even land in *different* buckets each time. A range of eight neighbours is in all eight buckets, and in general nobody can tell
which of them to leave out.

Predicted:
    1
    1
You expect neighbours to stand together. A hash function exists to spread keys.

Predicted:
    8
    8
You expect a hash index to look at everything. For equality it computes where the key must be.
"""
buckets = [[] for _ in range(8)]
for key in range(0, 400):
    buckets[hash(key) % 8].append(key)

def looked_at(wanted):
    return sum(any(key in bucket for key in wanted) for bucket in buckets)

print(looked_at([42]))
print(looked_at(range(40, 48)))
