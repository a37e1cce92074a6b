"""Which of the two calls reaches the replacement?

`from billing import charge` binds a name of the importing module to the function object, as `orders.charge = billing.charge` does
here. From then on there are two names in two namespaces. Patching sets one of them to another object, and the other one is still
bound to the function. The code under test looks the name up in its own module, so that is where it has to be patched.

Predicted:
    fake
    fake
You expect a patch to change the function. It changes what one *name* is bound to; the function is as it was.

Predicted:
    charged
    charged
You expect `orders` to keep what it imported, which it does. But `billing.charge` is looked up anew by each call, and finds the
replacement.
"""
from types import SimpleNamespace as Module

def charge():
    return "charged"

billing = Module(charge=charge)
orders = Module(charge=billing.charge)

billing.charge = lambda: "fake"
print(billing.charge())
print(orders.charge())
