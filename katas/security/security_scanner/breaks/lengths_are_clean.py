"""A length is a number, so it is clean.

Breaks: "a call of the builtins `int` and `float` is never tainted"
"""


_CLEANERS = {"builtins.int", "builtins.float", "builtins.len"}
