"""What happens to the volume of this tick?

`volume = 0` stands in the body of the class: it is an attribute of the class, and reading `tick.volume` finds it. Assigning
looks for a place in the *instance*. `volume` is not among the slots and there is no dictionary, so Python refuses and calls the
attribute read-only. With `volume` in both places the class statement itself raises a ValueError, because a slot is an
attribute of the class, too. In a class with slots a default belongs to the parameter of `__init__`.

Predicted:
    0
    300
You expect the assignment to hide the class's value with one of the instance. That is what an instance with a dictionary does.

Predicted:
    AttributeError
You expect that `volume`, which is not among the slots, cannot even be read. Slots say what an instance can store. Reading still
finds what the class has.
"""
class Tick:
    __slots__ = ("price",)
    volume = 0

    def __init__(self, price):
        self.price = price

tick = Tick(101)
print(tick.volume)
try:
    tick.volume = 300
    print(tick.volume)
except AttributeError as problem:
    print("AttributeError:", problem)
