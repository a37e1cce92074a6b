"""All calls share one dict.

Breaks: "returns a new dict"
"""


def merge_totals(reports, totals={}):
    if not reports:
        return totals
    return reduce(_added, reports, {})
