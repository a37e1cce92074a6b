"""The refunds are sorted.

Breaks: "a list of the negative amounts in their order"
"""


def report(amounts):
    cents = list(map(int, amounts))
    return sum(cents), sorted(amount for amount in cents if amount < 0)
