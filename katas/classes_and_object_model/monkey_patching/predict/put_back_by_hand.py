"""What does the last line print?

`saved = Shop.vat` *reads* the attribute, and reading a static method through the class gives the plain function inside. Setting
that on `Shop` stores a plain function. Calls through the class still work, since nothing is bound there. A call through an
instance passes the instance as first argument, so the function receives two arguments and takes one. `vars(Shop)["vat"]` is what has
to be saved.

Predicted:
    20
    20
    20
You expect that an attribute is as it was when you have set it to what you had read. That is so on modules and instances. A class
can store something else than it shows.

Predicted:
    20
    TypeError
    TypeError
You expect the restored function to be broken altogether. On the class it is called with one argument, as before.
"""
class Shop:
    @staticmethod
    def vat(net):
        return net // 5

def shown(call):
    try:
        return call(100)
    except TypeError:
        return "TypeError"

print(shown(Shop().vat))
saved = Shop.vat
Shop.vat = lambda net: 0
Shop.vat = saved
print(shown(Shop.vat))
print(shown(Shop().vat))
