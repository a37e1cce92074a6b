"""`append` keeps the batch as it is now.

It keeps a reference to the caller's list, and the caller goes on using that list: {{a_batch_is_one_element_of_its_own: message}}. Append a copy,
`list(batch)`.

Breaks: "What the caller later does to `batch` does not change `batches`."
Fails: a_batch_is_one_element_of_its_own
"""


def add_batch(batches, batch):
    batches.append(batch)
