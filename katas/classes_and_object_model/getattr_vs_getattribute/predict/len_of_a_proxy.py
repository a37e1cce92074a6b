"""Which of the three lines fails?

`proxy.__len__()` reads an attribute by name. The proxy's class has no `__len__`, so `__getattr__` is asked and hands out that of the
list. `len(proxy)` does not read an attribute of the proxy: the interpreter looks at the *class*, past the instance, past
`__getattribute__` and past `__getattr__`, and finds nothing. Setting a `__len__` on the instance changes nothing about that.

Predicted:
    asked for __len__
    3
    asked for __len__
    3
    3
You expect `len(x)` to be short for `x.__len__()`. It is short for `type(x).__len__(x)`, found without either hook.

Predicted:
    asked for __len__
    3
    TypeError
    7
You see that the first `len` fails, and expect the instance to help. A special method is looked up on the class only.
"""
class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        print("asked for", name)
        return getattr(self.target, name)

def length(thing):
    try:
        return len(thing)
    except TypeError:
        return "TypeError"

proxy = Proxy([1, 2, 3])
print(proxy.__len__())
print(length(proxy))
proxy.__len__ = lambda: 7
print(length(proxy))
