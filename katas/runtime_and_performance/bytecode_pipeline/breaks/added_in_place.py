"""Operands are changed in place.

Breaks: "The value is the one that Python gives"
"""


_OPERATIONS = {"+": operator.iadd, "-": operator.sub, "*": operator.mul, "<": operator.lt, "==": operator.eq}
