"""Which of the two attributes reads what was put into the dictionary?

Both descriptors have a `__get__`. `Loud` also has a `__set__`, which makes it a data descriptor: Python asks it before it looks into the
instance's dictionary. `Quiet` is a non-data descriptor, and the dictionary goes first. The order is data descriptor of the class,
the instance's dictionary, anything else of the class. So a property cannot be hidden by an entry, and a method can.

Predicted:
    from the dictionary
    from the dictionary
You expect the instance to come before the class. That is so for everything in the class except data descriptors.

Predicted:
    from Loud
    from Quiet
You expect a descriptor to be asked whenever there is one. One without `__set__` and `__delete__` is asked only if the instance has no
entry of that name.
"""
class Loud:
    def __get__(self, instance, owner):
        return "from Loud"

    def __set__(self, instance, value):
        pass

class Quiet:
    def __get__(self, instance, owner):
        return "from Quiet"

class Thing:
    loud, quiet = Loud(), Quiet()

thing = Thing()
vars(thing)["loud"] = vars(thing)["quiet"] = "from the dictionary"
print(thing.loud)
print(thing.quiet)
