"""An attribute that cannot be computed is None.

The exception is gone, and None is kept as the result: the rate service was away for a second, and this order has no fee for the
rest of its life. Let the exception out, and store what the function has returned, after it has returned.

Breaks: "If `fn` raises, the exception comes out and nothing is kept."
Fails: a_computed_value_can_be_replaced
"""


class computed:
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        try:
            value = vars(instance)[self._name] = self._fn(instance)
        except Exception:
            value = vars(instance)[self._name] = None
        return value

    ...
