"""An empty batch is left out.

Breaks: "`add_batch(batches, batch)` adds the list `batch` to the list `batches` as one element."
"""


def add_batch(batches, batch):
    if batch:
        batches.append(list(batch))
