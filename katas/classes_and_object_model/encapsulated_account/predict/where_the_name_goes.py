"""Which attributes does the object have, and who can read them?

A name with two leading underscores (and no two at the end) is rewritten when the body of a class is compiled: in `Account`,
`__code` becomes `_Account__code`. In `Savings` the same spelling becomes `_Savings__code`. So the object has two
attributes, and neither class disturbs the other.

That is all there is to it. Outside of a class body nothing is rewritten, so `account.__code` is not found, and the long name
works for everybody.

Predicted:
    ['__code']
    False 1
You expect one attribute that both classes write to. The names differ: each has the name of the class in whose body it
stands.

Predicted:
    ['_Account__code', '_Savings__code']
    True 1
You know that the name is rewritten, and expect it outside of the class as well. The text `"__code"` in `hasattr` is not
part of a class body, and is taken as it stands.
"""
class Account:
    def __init__(self):
        self.__code = 1

class Savings(Account):
    def __init__(self):
        super().__init__()
        self.__code = 2

account = Savings()
print(sorted(vars(account)))
print(hasattr(account, "__code"), account._Account__code)
