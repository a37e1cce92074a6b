"""`extend(batch)` adds the batch.

It adds the rows of the batch, and where one batch ends and the next one begins is lost: `batches` was
`{{a_batch_is_one_element_of_its_own: actual}}`. One element is what `append` adds.

Fails: a_batch_is_one_element_of_its_own
"""


def add_batch(batches, batch):
    batches.extend(batch)
