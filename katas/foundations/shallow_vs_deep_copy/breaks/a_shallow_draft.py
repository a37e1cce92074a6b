"""A draft is a shallow copy.

Breaks: "`draft(order)` returns a deep copy in which the products of the order's lines, wherever they occur, are shared with the original"
Fails: a_draft_shares_the_products
"""


def draft(order):
    return copy.copy(order)
