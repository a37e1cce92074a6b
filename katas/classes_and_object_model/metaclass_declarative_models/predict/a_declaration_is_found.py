"""What does an order without values say?

Reading `order.paid` looks into the instance first, and then into its class. There stands the declaration itself, so that
is what you get: a Field, which is true as most objects are, whatever default it describes. Nothing turns it into a
value. Deleting `order.cents` removes the instance's own entry, and the declaration shines through again. An ORM
therefore takes the declarations out of the class, or gives them a `__get__`.

Predicted:
    250 False
    int {}
You read `Field(default=False)` as "the value is False". It is an object that *describes* a default; somebody has to
put that value into the instance.

Predicted:
    250 True
    NoneType {}
You see that an unset attribute gives the Field, and expect a deleted one to be None. Deleting only removes the entry of
the instance: the search goes on to the class as before.
"""
class Field:
    def __init__(self, default=None):
        self.default = default

class Order:
    cents = Field(default=0)
    paid = Field(default=False)

order = Order()
order.cents = 250
print(order.cents, bool(order.paid))
del order.cents
print(type(order.cents).__name__, vars(order))
