"""It is in a class of its own now, so it is done.

Why it is wrong: the price moved as it was, with its loop, all its rules and every way through them, into one method.
The next rule goes in between as before, and a test of the free shipping still has to think of quantities and
coupons. Moving made room; use it: give each rule a name of its own, so that it can be read, tested and changed
alone.

Fails: functions_and_classes_are_small
"""


class _Pricing:
    """What an order costs. Knows no table and no customer."""

    def total(self, priced: list[tuple[int, int]], coupon: str | None) -> int:
        """Cents for lines of (cents apiece, quantity)."""
        total = 0
        for apiece, quantity in priced:
            cents = apiece * quantity
            if quantity >= 10:
                cents = cents * 90 // 100
            total += cents
        if coupon == "SAVE5":
            if total >= 2000:
                total = total * 95 // 100
        elif coupon is not None and coupon != "FREESHIP":
            raise ValueError(f"unknown coupon: {coupon}")
        if total < 5000 and coupon != "FREESHIP":
            total += 490
        return total
