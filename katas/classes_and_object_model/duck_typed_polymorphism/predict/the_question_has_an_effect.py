"""How often does the property run?

`hasattr(order, "total")` has only one way to find out: it gets the attribute and sees whether `AttributeError` comes. A
property is code, so it runs, and its result is thrown away. The second line runs it again.

The other surprise is `discount`: the property is there, but its body trips over a missing attribute. That is an
`AttributeError` as well, and `hasattr` says that there is no such thing.

Predicted:
    computing
    5
    True
You expect `hasattr` to look whether the class has such a name. It makes the whole lookup, property included.

Predicted:
    computing
    computing
    5
    True
You know that the property runs, and trust the answer. Any `AttributeError` from inside is taken for an answer: False.
"""
class Order:
    @property
    def total(self):
        print("computing")
        return 5

    @property
    def discount(self):
        return self.coupon.rate

order = Order()
if hasattr(order, "total"):
    print(order.total)
print(hasattr(order, "discount"))
