"""`reduce` knows where to begin.

It begins with the first item: with one report, merge_totals returned {{reports_are_left_alone: merge_totals([report])}}, with
none it has nothing to return and raises `TypeError`, and a function that adds to its first argument changes a report.
Hand it an empty dict as the third argument.

Fails: reports_are_left_alone
"""


def merge_totals(reports):
    return reduce(lambda a, b: {key: a.get(key, 0) + b.get(key, 0) for key in {**a, **b}}, reports)
