"""A total of zero is left out.

Breaks: "Sums that are zero or negative stay in."
"""


def merge_totals(reports):
    return {key: total for key, total in reduce(_added, reports, {}).items() if total}
