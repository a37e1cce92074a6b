"""Input stays input, whatever is done to it.

`int` returns a number or raises, and a number cannot end a quoted text or begin a clause:
{{clean_values_are_not_accused: message}}. A rule that knows no way out teaches people to ignore it.

Breaks: "a call of the builtins `int` and `float` is never tainted, whatever goes into it"
Fails: clean_values_are_not_accused
"""


_CLEANERS: set[str] = set()
