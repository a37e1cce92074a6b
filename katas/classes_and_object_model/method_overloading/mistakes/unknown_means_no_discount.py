"""What is not a discount changes nothing.

The caller passed something by mistake and is told that it worked: `price.discounted(None)` came to
{{what_nobody_handles_is_refused: price.discounted(None) for a price of 1000}}. Raise where the mistake is made.

Breaks: "Anything else raises `TypeError` with the name of its class in the text."
Fails: what_nobody_handles_is_refused
"""


class Price:
    ...

    @singledispatchmethod
    def discounted(self, by):
        return Price(self.cents)
