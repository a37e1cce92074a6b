"""Changes to a price list, as commands that can be taken back."""

_ABSENT = object()


class SetPrice:
    """Sets the price of a product, new or not."""

    def __init__(self, sku, cents):
        self._sku = sku
        self._cents = cents
        self._before = _ABSENT

    def execute(self, store):
        """Set the price."""
        self._before = store.get(self._sku, _ABSENT)
        store[self._sku] = self._cents

    def undo(self, store):
        """Put back the price that there was, or none."""
        if self._before is _ABSENT:
            store.pop(self._sku, None)
        else:
            store[self._sku] = self._before


class Discount:
    """Takes a percentage off a price."""

    # TODO


class Remove:
    """Removes a product."""

    # TODO


class RollbackFailed(Exception):
    """A macro failed, and could not take back all that it had done. For the extra mile."""


class Macro:
    """Several commands as one: all of them, or none."""

    # TODO


class History:
    """What was done to a store, so that it can be undone and done again."""

    # TODO
