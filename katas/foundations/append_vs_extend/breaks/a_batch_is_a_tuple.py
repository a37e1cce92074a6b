"""A batch is stored as a tuple.

Breaks: "adds the list `batch` to the list `batches` as one element"
"""


def add_batch(batches, batch):
    batches.append(tuple(batch))
