"""The text does not say which class.

Breaks: "Anything else raises `TypeError` with the name of its class in the text."
"""


class Price:
    ...

    @singledispatchmethod
    def discounted(self, by):
        raise TypeError("this is not a discount")
