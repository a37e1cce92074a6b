"""When does each of the two carts die?

`del cart` removes a *name*, not an object. The first cart has another one, `also`, so nothing happens. The
assignment `also = Cart("second")` works from right to left: first the **new object is made**, then the name is
bound to it, and only then has the old one lost its last reference and dies, at once and not at the end of some
collection. For a moment both are alive, which is worth knowing when they are large. `also = None` takes the last
reference of the second.

`__del__` is called when an object is about to be destroyed, and the language promises no moment for it (language
reference, "object.__del__"); that it happens on the spot is CPython's reference counting.

Predicted:
    first made
    first dies
    name deleted
    second made
    name rebound
    second dies
    end
You read `del cart` as "destroy this cart". It deletes the name and takes one off the count. There is still one
reference, by the name `also`, and the cart lives for as long as that.

Predicted:
    first made
    name deleted
    first dies
    second made
    name rebound
    second dies
    end
You expect the assignment to clear the name first. The right side is evaluated before anything happens to the left:
it could need the old value, as in `also = Cart(also.name)`.

Predicted:
    first made
    name deleted
    second made
    name rebound
    end
    first dies
    second dies
You expect a garbage collector that comes by later. Python has one, for *cycles*; there are none here. An object
whose count reaches zero is destroyed at that very moment.
"""
class Cart:
    def __init__(self, name):
        self.name = name
        print(name, "made")

    def __del__(self):
        print(self.name, "dies")

cart = also = Cart("first")
del cart
print("name deleted")
also = Cart("second")
print("name rebound")
also = None
print("end")
