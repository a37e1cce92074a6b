"""How many connections does this program open?

`functools.cache` keeps a result for each *call*, by its arguments as they were written. A positional argument, a keyword and an
omitted default are three different keys, although `connect` receives the same value each time. Only the fourth call repeats
one of them. For a singleton, cache a function without parameters.

Predicted:
    opening main
    True True True
You expect the key to be the value that the parameter has in the end. The cache does not know the signature: it sees the
arguments of the call.

Predicted:
    opening main
    opening main
    opening main
    opening main
    False False False
You expect three keys and overlook that the last call is written like the first one: that one is found.
"""
from functools import cache

@cache
def connect(name="main"):
    print("opening", name)
    return object()

a = connect()
b = connect("main")
c = connect(name="main")
print(a is b, b is c, connect() is a)
