"""What is in the cart after the second call of Cart?

A call of a class is two steps: `__new__` returns an object, and if that is an instance of the class, `__init__` runs on it.
Nobody asks whether the object is new. So the second `Cart("ann")` finds the cart of the first call, and `__init__` sets
`items` to a new empty list. `mine` and `same` are one object, so both are empty; only the name `items` still
refers to the old list. Objects that are handed out again are furnished in `__new__`, when they are made.

Predicted:
    True
    ['tea'] ['tea']
    ['tea']
You expect `__init__` to run once in the life of an object. It runs once for each *call* of the class that returns an
instance, and the second call returned one.

Predicted:
    False
    ['tea'] []
    ['tea']
You expect every call of a class to give a new object. It gives what `__new__` returns, and this one returns the cart that
it finds.
"""
class Cart:
    known = {}

    def __new__(cls, owner):
        if owner not in cls.known:
            cls.known[owner] = super().__new__(cls)
        return cls.known[owner]

    def __init__(self, owner):
        self.items = []

mine = Cart("ann")
items = mine.items
items.append("tea")
same = Cart("ann")
print(mine is same)
print(mine.items, same.items)
print(items)
