"""What does `vars` show of the tick?

`x` has a place in the instance, because `Point` declares a slot for it. `Tick` does not declare `__slots__`, so its instances have
a dictionary as well. `vars` returns that dictionary: what is in it are the names without a slot, the misspelt one
included. Tools that walk through `__dict__` overlook slots in the same way.

Predicted:
    {'x': 1, 'symbol': 'ACME', 'volum': 5}
You expect the dictionary to hold all attributes. A name with a slot goes into its place, also if there is a dictionary.

Predicted:
    AttributeError
You expect the slots of the parent to hold for the subclass, so that `symbol` or `volum` is refused. The subclass brings the
dictionary back.
"""
class Point:
    __slots__ = ("x",)

class Tick(Point):
    pass

tick = Tick()
try:
    tick.x = 1
    tick.symbol = "ACME"
    tick.volum = 5
    print(vars(tick))
except AttributeError:
    print("AttributeError")
