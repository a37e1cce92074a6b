"""Subclasses of classes that are handled already cannot be added.

Breaks: "That goes for prices that exist already, and also if `kind` is a subclass of a class that is handled already."
"""


def add_discount(kind, function):
    if not issubclass(kind, (int, str, Voucher)):
        Price.discounted.register(kind, function)
