"""Removing what is not there is no error: it is gone, as it should be.

In a batch it means that somebody was wrong about the price list. With a default, `pop` says nothing, and undo then puts back a
product that never was. Let it raise.

Breaks: "Both raise `KeyError` for a SKU that is not there."
Fails: an_unknown_product_is_refused, a_macro_is_all_or_nothing, only_the_last_ones_are_kept
"""


class Remove:
    ...

    def execute(self, store):
        self._before = store.pop(self._sku, None)
