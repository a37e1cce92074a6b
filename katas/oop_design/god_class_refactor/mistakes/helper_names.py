"""A name can be found later; what counts is that the functions are short.

Why it is wrong: the piece is short, and who looks for the place where the discount is worked out has to open all of
them. A name that says nothing is a cut that was made by length. Say what the piece is for in two words; if that takes
an "and", cut again, and if nothing comes to mind, put the piece back.

Fails: names_say_what_for
"""


class _Pricing:
    ...

    del _discounted

    def total(self, priced: list[tuple[int, int]], coupon: str | None) -> int:
        """Cents for lines of (cents apiece, quantity)."""
        goods = self._do_stuff(sum(self._line(cents, quantity) for cents, quantity in priced), coupon)
        return goods + self._shipping(goods, coupon)

    def _do_stuff(self, goods: int, coupon: str | None) -> int:
        if coupon not in (None, "SAVE5", "FREESHIP"):
            raise ValueError(f"unknown coupon: {coupon}")
        return goods * 95 // 100 if coupon == "SAVE5" and goods >= self._SAVE5_FROM else goods
