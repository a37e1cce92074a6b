"""What do the two lines print?

Python looks for `__get__` on attributes that it finds in the *class*. `Order.tax` stands in the class, so reading `order.tax` calls it. The
second descriptor is put into the instance, and reading `order.fee` gives the object as it is: nobody calls its `__get__`. A descriptor
that is assigned in `__init__` does nothing.

Predicted:
    5
    5
You expect an object with a `__get__` to be called wherever it is found. Only what is found in the class takes part.

Predicted:
    Five
    Five
You expect the object itself in both cases. What stands in the class is asked by each read through an instance.
"""
class Five:
    def __get__(self, instance, owner):
        return 5

    def __repr__(self):
        return "Five"

class Order:
    tax = Five()

    def __init__(self):
        self.fee = Five()

order = Order()
print(order.tax)
print(order.fee)
