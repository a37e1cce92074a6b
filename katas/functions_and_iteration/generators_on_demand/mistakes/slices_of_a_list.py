"""Slicing needs a list, so `list(iterable)` comes first.

It takes everything before the first batch: forty million payments are in memory, and with an endless iterable the first
batch never comes. Batches need no slices: collect `size` items from the iterator, hand them out, go on
(`itertools.islice` does the collecting).

Fails: batches_take_only_what_they_hand_out, memory_does_not_grow_with_the_lines
"""


def _batches(iterable, size):
    items = list(iterable)
    for start in range(0, len(items), size):
        yield items[start : start + size]
