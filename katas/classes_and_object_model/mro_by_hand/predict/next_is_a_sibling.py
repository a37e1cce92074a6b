"""Which classes does the call of save go through?

`super()` in `Cached` does not mean `Store`, although `Store` is its only base. It means the next class in the order of
the object's class. For a `Cached` that is Store; for a `Both` the order is Both, Cached, Logged, Store, so the next one is Logged. The same line goes
on with different classes.

Predicted:
    cached store
    cached store
You expect `super()` to be the parent of the class in which it is written. That holds while there is one base class all the way
up.

Predicted:
    cached store
    cached store logged store
You expect Python to run both branches up to the top, one after the other. Each class is in the order once, and the shared base waits for
both sides.
"""
class Store:
    def save(self):
        return ["store"]

class Cached(Store):
    def save(self):
        return ["cached"] + super().save()

class Logged(Store):
    def save(self):
        return ["logged"] + super().save()

class Both(Cached, Logged):
    pass

print(*Cached().save())
print(*Both().save())
