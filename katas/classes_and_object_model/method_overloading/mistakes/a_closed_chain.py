"""The method tests for each class.

That works for the classes that you know. A class that another team added was
{{other_teams_add_classes: a coupon, once its class was added}}: to let it in, somebody has to edit `discounted`. Keep
the functions in a table that can be added to.

Fails: the_nearest_class_decides, other_teams_add_classes
"""

OTHERS = {}


class Price:
    ...

    def discounted(self, by):
        if isinstance(by, bool):
            raise TypeError("no discount by bool")
        if isinstance(by, int):
            return self._less(by)
        if isinstance(by, str):
            return self._less(self.cents * int(by.removesuffix("%")) // 100)
        if isinstance(by, Voucher):
            return self._less(by.cents)
        raise TypeError(f"no discount by {type(by).__name__}")

    del _


def add_discount(kind, function):
    OTHERS[kind] = function
