"""The number of batches is returned.

Breaks: "Each of them changes the list that is its caller's, adds at the end, and returns `None`."
"""


def add_batch(batches, batch):
    batches.append(list(batch))
    return len(batches)
