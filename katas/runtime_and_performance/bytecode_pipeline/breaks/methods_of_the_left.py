"""The method of the left operand is called.

Breaks: "The value is the one that Python gives"
"""


_OPERATIONS = {
    "+": lambda a, b: a.__add__(b),
    "-": lambda a, b: a.__sub__(b),
    "*": lambda a, b: a.__mul__(b),
    "<": lambda a, b: a.__lt__(b),
    "==": operator.eq,
}
