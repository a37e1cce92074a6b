"""The default raises NotImplementedError, as in the examples.

That says: a subclass should have written this. Here a caller passed an argument of an unsuitable type, for which
Python has `TypeError`: `price.discounted(2.5)` ended in
{{what_nobody_handles_is_refused: price.discounted(2.5) for a price of 1000}}.

Breaks: "Anything else raises `TypeError` with the name of its class in the text."
Fails: what_nobody_handles_is_refused
"""


class Price:
    ...

    @singledispatchmethod
    def discounted(self, by):
        raise NotImplementedError(f"no discount by {type(by).__name__}")
