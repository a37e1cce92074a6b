"""A draft shares all products, those of no line included.

Breaks: "All else is as in `copy.deepcopy(order)`."
Fails: a_draft_shares_the_products
"""


def draft(order):
    Product.__deepcopy__ = lambda self, memo: self
    try:
        return copy.deepcopy(order)
    finally:
        del Product.__deepcopy__
