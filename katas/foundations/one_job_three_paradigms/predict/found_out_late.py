"""When does Python notice that `surcharge` is not defined anywhere?

`def` compiles the body and does not run it. Names are looked up when their line runs, so a call that takes another path
works. Tests that reach each line, and linters, find such names before your users do.

Predicted:
    NameError
You expect names to be checked when the function is defined, as a compiler of a statically typed language does.

Predicted:
    defined
    NameError
You expect the first call to fail. It returns before the line with the unknown name.
"""


def price(minutes):
    if minutes < 10:
        return 0
    return minutes * surcharge


try:
    print("defined")
    print(price(5))
    print(price(20))
except NameError:
    print("NameError")
