"""`reduce` makes the accumulator.

Without a third argument it takes the first report for it, and a function that adds to its first argument changes that report:
{{reports_are_left_alone: the reports [{'eu': 5}, {'eu': 2, 'us': 1}] afterwards}}. Hand it an empty dict of your own as
the third argument.

Breaks: "No report is changed, and without reports the result is `{}`."
Fails: reports_are_left_alone
"""


def merge_totals(reports):
    return reduce(_added, reports) if reports else {}
