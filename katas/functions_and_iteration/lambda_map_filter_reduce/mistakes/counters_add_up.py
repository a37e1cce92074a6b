"""Adding `Counter` objects adds up the totals.

`+` on counters keeps only what is above zero: a total that is zero or negative is dropped. The check saw it:
{{totals_are_added_up: message}}. `Counter.update` adds and keeps, and so does a loop over a dict.

Fails: totals_are_added_up
"""

from collections import Counter


def merge_totals(reports):
    return dict(sum(map(Counter, reports), Counter()))
