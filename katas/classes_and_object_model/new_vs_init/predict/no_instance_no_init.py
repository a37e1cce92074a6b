"""Which lines does this class print, and what does it give?

`__new__` receives the class and returns what the call gives. For 0 it returns a plain string, which is not an instance of
`Temperature`, so `__init__` is skipped. For 20 it falls off the end of the function after making an object: a
function without a `return` returns None, and None is not an instance either. Only for 30 is there something to furnish.

Predicted:
    init 0
    init 20
    init 30
    str NoneType Temperature
You expect `__init__` to run whenever the class is called. It runs only on an instance of the class: there is no point in
furnishing a string or None.

Predicted:
    init 20
    init 30
    str Temperature Temperature
You expect Python to return the object that `super().__new__` made. It returns what *your* `__new__` returns, and for 20
that is None.
"""
class Temperature:
    def __new__(cls, degrees):
        if degrees == 0:
            return "freezing"
        made = super().__new__(cls)
        if degrees == 30:
            return made

    def __init__(self, degrees):
        print("init", degrees)

kinds = [type(Temperature(n)).__name__ for n in (0, 20, 30)]
print(*kinds)
