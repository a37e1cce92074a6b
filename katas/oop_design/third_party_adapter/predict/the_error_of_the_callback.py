"""A library calls back, and the callback raises: what is printed?

`declined` raises into its caller, and that is the library, not `shop`. This one logs what callbacks raise and goes on, as event
loops, signal handlers and message consumers often do. So `charge` returns, and the shop goes on as well.

A callback that only notes what it heard leaves the decision to code whose caller is yours.

Predicted:
    library: declined
    shop: declined
You expect the exception to reach the function that wrote the callback. It travels up the stack of calls, and the library stands
in between.

Predicted:
    shop: declined
You expect the library to let it through. Some do; their manual has to say so.
"""
def charge(on_done):
    try:
        on_done("no")
    except Exception as error:
        print("library:", error)

def declined(code):
    raise ValueError("declined")

try:
    charge(declined)
    print("shop: paid")
except ValueError as error:
    print("shop:", error)
