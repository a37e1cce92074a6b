"""The refunds are what `filter` returns.

Breaks: "a list of the negative amounts in their order"
"""


def report(amounts):
    cents = list(map(int, amounts))
    return sum(cents), filter(lambda amount: amount < 0, cents)
