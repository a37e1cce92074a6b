"""A sale handles the kinds that its author knew.

Breaks: "All other kinds, those that are added later too, do what they do for a `Price`."
Fails: a_sale_changes_one_kind
"""


class SalePrice(Price):
    def discounted(self, by):
        if isinstance(by, (bool, str, Voucher)):
            return super().discounted(by)
        if isinstance(by, int):
            return super().discounted(2 * by)
        raise TypeError(f"no discount by {type(by).__name__}")
