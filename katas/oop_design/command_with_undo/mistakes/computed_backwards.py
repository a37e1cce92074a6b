"""Undo computes the old price from the new one.

It works for round numbers. {{a_command_takes_itself_back: message}}: the cents that were rounded off are gone, and so is
anything that somebody else did to the price meanwhile. A command remembers what it needs.

Breaks: "`undo` comes after `execute` and puts its SKU back to what it was before, whatever happened to that SKU in between."
Fails: a_command_takes_itself_back, a_macro_is_all_or_nothing, only_the_last_ones_are_kept
"""


class Discount:
    ...

    def undo(self, store):
        store[self._sku] = store[self._sku] * 100 // (100 - self._percent) if self._percent < 100 else self._before
