"""When is a function decorated that is defined inside another one?

A `def` is an *executable statement* (language reference, "Function definitions"): each time it is executed it
makes a new function object, and the decorator is applied to that one, there and then. For a `def` at the top of a
module this happens once, at import, which is where "decorators run at import" comes from. The `def` of `charge`
stands in the body of `checkout`, so it is executed by each call of `checkout`, and each call decorates a new
`charge`. The rule that holds in both cases: **decoration happens when the `def` is executed**.

This has a price. A decorator that registers a handler or opens a connection does so for each call of the function
around it.

Predicted:
    decorating charge
    ready
    charging 10
    charging 20
You expect decorators to run when the module is imported. They do so for functions that are *defined* then.
Importing executes `def checkout`, which makes that one function and runs nothing of its body; the inner `def`,
with its decorator, waits for a call.

Predicted:
    ready
    decorating charge
    charging 10
    charging 20
You see rightly that the inner `def` waits for a call, and then count it once, as if `charge` were kept for the
next time. It is a local variable: it ends with the call, and the second call makes and decorates another function.
"""
def audited(fn):
    print("decorating", fn.__name__)
    return fn

def checkout(cents):
    @audited
    def charge():
        print("charging", cents)

    charge()

print("ready")
checkout(10)
checkout(20)
