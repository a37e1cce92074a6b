"""A tuple.

Breaks: "`DECISION` at the top of your file is a dict with these keys"
"""


DECISION = ("id", 82390, 3370)
