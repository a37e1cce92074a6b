"""A batch is safe only if its rows are copied, too.

The list has to be another one, since the caller goes on using it. Its rows have not:
{{a_batch_is_one_element_of_its_own: message}}. Copying everything costs time, and a row that is corrected later on is
corrected in one place only. `list(batch)` copies one level, `deepcopy` all.

Breaks: "The rows in it are not copied."
Fails: a_batch_is_one_element_of_its_own
"""

import copy


def add_batch(batches, batch):
    batches.append(copy.deepcopy(batch))
