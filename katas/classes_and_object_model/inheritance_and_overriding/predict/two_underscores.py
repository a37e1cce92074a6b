"""Which of the two steps does the subclass replace?

In the body of a class, a name that begins with two underscores and does not end with two is **mangled**: the compiler
puts an underscore and the name of the class in front. `self.__check()` in Order is `self._Order__check()`, and the
`def __check` in Gift is `_Gift__check`. These are two names, so nothing is overridden. `_price` has one underscore:
that is a convention, and an ordinary name.

Mangling exists for attributes that a subclass must not clash with by accident. A step that is meant to be overridden
has no two underscores.

Predicted:
    gift check, gift price
You expect the subclass to win whatever a name looks like. It wins where the names are the same, and mangling makes
them different.

Predicted:
    order check, order price
You expect underscores to keep a method from being overridden. One underscore tells people something and changes
nothing for Python.
"""
class Order:
    def run(self):
        return f"{self.__check()}, {self._price()}"

    def __check(self):
        return "order check"

    def _price(self):
        return "order price"

class Gift(Order):
    def __check(self):
        return "gift check"

    def _price(self):
        return "gift price"

print(Gift().run())
