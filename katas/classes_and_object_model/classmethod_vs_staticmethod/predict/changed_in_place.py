"""Which of the two changes does the other bank see?

`cls.limit = 5` is an assignment: it writes the name `limit` into the one class that `cls` is, North here. The base
class keeps its 10, and South still finds that. `cls.codes.add("CHF")` assigns nothing. It *reads* `codes`, finds
the only set there is, in the base class, and changes it in place.

A class method that extends a collection for its own class builds a new one: `cls.codes = cls.codes | {"CHF"}`.

Predicted:
    South 10 ['EUR']
    Bank 10 ['EUR']
You expect both changes to stay with North, because both go through `cls`. What counts is what happens behind the
dot: an assignment binds a name in the class, a method call changes the object that was found.

Predicted:
    South 5 ['CHF', 'EUR']
    Bank 5 ['CHF', 'EUR']
You expect a class attribute to exist once for the whole family. It is *found* through the base class as long as a
subclass has none of that name; the assignment gave North one.
"""
class Bank:
    limit = 10
    codes = {"EUR"}

    @classmethod
    def extend(cls):
        cls.limit = 5
        cls.codes.add("CHF")

class North(Bank):
    pass

class South(Bank):
    pass

North.extend()
print("South", South.limit, sorted(South.codes))
print("Bank", Bank.limit, sorted(Bank.codes))
