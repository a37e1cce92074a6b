"""What does reading `order.total` give?

`total` is a property, so the ordinary search finds it and runs its function. That reads `self.price`, which does not exist:
Python asks `__getattr__` for `price`, which raises AttributeError. The property lets it out, and from outside that looks
like a failed search for `total`. So Python asks `__getattr__` again, for `total` this time, and what that raises is the error that
you see. The real reason, the misspelt `price`, is gone from the message.

Predicted:
    missing: price
    AttributeError: price
You expect the first AttributeError to come out. Python cannot tell "there is no total" from "the code of total raised
AttributeError": both end the ordinary search, and `__getattr__` is asked.

Predicted:
    AttributeError: total
You expect `__getattr__` to be asked for what the caller reads only. `self.price` inside of the property is a read of an attribute
like any other.
"""
class Order:
    net = 100

    @property
    def total(self):
        return self.price * 2

    def __getattr__(self, name):
        print("missing:", name)
        raise AttributeError(name)

try:
    print(Order().total)
except AttributeError as problem:
    print("AttributeError:", problem)
