"""What does a partial fix, and when?

`partial` evaluates its arguments once, when it is made. `stamp` holds the *list object* that `tags` meant then, so what is
appended later is seen, and the assignment of another list is not.

Positional arguments that were fixed come first and cannot be replaced. Keywords can: the caller's `sep` wins over the fixed one.

Predicted:
    a-b
    a+b
You expect the list to be copied when it is fixed. `partial` stores references: what is appended later is there.

Predicted:
    x-y
    x+y
You expect `tags` to be looked up at the call, as in the body of a function. A lambda would do that. A `partial` got the object.
"""
from functools import partial

def joined(parts, sep):
    return sep.join(parts)

tags = ["a", "b"]
stamp = partial(joined, tags, sep="-")
tags.append("c")
tags = ["x", "y"]
print(stamp())
print(stamp(sep="+"))
