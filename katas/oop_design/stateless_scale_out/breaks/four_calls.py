"""Four calls.

Breaks: "from the fourth on, it raises `TooMany` and sells nothing"
"""

_CALLS = 4
