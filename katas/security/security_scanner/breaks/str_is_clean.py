"""`str` is taken for a cleaner.

Breaks: "a call of the builtins `int` and `float` is never tainted"
"""


_CLEANERS = {"builtins.int", "builtins.float", "builtins.str"}
