"""What has `cents` is a voucher.

So has a price, and whoever passes one has mixed something up: {{what_nobody_handles_is_refused: message}}. Duck typing suits where any object
with that attribute means the same; here the class says what is meant.

Breaks: "Anything else raises `TypeError` with the name of its class in the text."
Fails: what_nobody_handles_is_refused
"""


class Price:
    ...

    @singledispatchmethod
    def discounted(self, by):
        if hasattr(by, "cents"):
            return self._less(by.cents)
        raise TypeError(f"no discount by {type(by).__name__}")
