"""A later report replaces an earlier one.

Breaks: "the sum of its values."
"""


def merge_totals(reports):
    return reduce(lambda totals, report: {**totals, **report}, reports, {})
