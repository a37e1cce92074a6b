"""The number of batches is returned.

Breaks: "Each of them changes the caller's list, adds at the end, and returns `None`."
"""


def add_batch(batches, batch):
    batches.append(list(batch))
    return len(batches)
