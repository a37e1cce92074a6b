"""Subclasses of classes that are handled already cannot be added.

Breaks: "That goes for prices that exist already, and for subclasses of classes that are handled
already."
"""


def add_discount(kind, function):
    if not issubclass(kind, (int, str, Voucher)):
        Price.discounted.register(kind, function)
