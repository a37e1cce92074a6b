"""Several criteria need a function that compares two invoices.

`cmp_to_key` calls it for each pair that the sort compares: customers were read
{{customers_are_read_once: reads of customer for 30 invoices}} times for 30 invoices. A tuple as the key holds several criteria
and is made once for each.

Fails: customers_are_read_once
"""

import functools


def rank(invoices):
    def compare(a, b):
        if a.overdue != b.overdue:
            return -1 if a.overdue else 1
        if a.cents != b.cents:
            return b.cents - a.cents
        left, right = a.customer.casefold(), b.customer.casefold()
        return (left > right) - (left < right)

    return sorted(invoices, key=functools.cmp_to_key(compare))
