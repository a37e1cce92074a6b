"""The first report is the accumulator.

Breaks: "No report is changed, and without reports the result is `{}`."
"""


def merge_totals(reports):
    totals = reports[0] if reports else {}
    return reduce(_added, reports[1:], totals)
