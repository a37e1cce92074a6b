"""The products can be put back, line by line, when the copy is made.

In the lines, yes. The order may refer to a product elsewhere, and there it stays a copy, which is not the product of any
line. Say it before instead of after: what `memo` has an entry for is not copied, wherever it occurs.

Fails: a_draft_shares_the_products
"""


def draft(order):
    new = copy.deepcopy(order)
    for line, original in zip(new.lines, order.lines):
        line.product = original.product
    return new
