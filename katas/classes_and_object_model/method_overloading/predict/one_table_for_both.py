"""What does the base class say after the subclass has registered a variant?

`Plain.show` is one object with one table of variants. `Loud` inherits it: `Plain.show.register` in the body of Loud
adds to that very table, and the variant for int answers for both classes from then on. It makes no difference that the
`def` stands in the body of Loud.

To overload for a subclass alone, give it a `singledispatchmethod` of its own, whose default calls
`super().show(value)`.

Predicted:
    plain: something / loud: A NUMBER
You expect what stands in the body of a class to hold for that class. The body is only where the registration is
executed.

Predicted:
    plain: something / loud: something
You expect Plain.show to be sealed when its class is finished. Its table is open for as long as the program runs: that
is what `register` is for.
"""
from functools import singledispatchmethod

class Plain:
    @singledispatchmethod
    def show(self, value):
        return "something"

class Loud(Plain):
    @Plain.show.register(int)
    def _(self, value):
        return "A NUMBER"

print("plain:", Plain().show(7), "/ loud:", Loud().show(7))
