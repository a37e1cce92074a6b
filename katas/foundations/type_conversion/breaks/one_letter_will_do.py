"""One letter is enough for a flag.

Breaks: "Any other string raises `ValueError`"
"""


_FLAGS = {
    **dict.fromkeys(("true", "yes", "on", "1", "t", "y"), True),
    **dict.fromkeys(("false", "no", "off", "0", "f", "n"), False),
}
