"""One letter is enough for a flag.

Breaks: "Text that is none of these raises `ValueError`"
"""


_FLAGS = {
    **dict.fromkeys(("true", "yes", "on", "1", "t", "y"), True),
    **dict.fromkeys(("false", "no", "off", "0", "f", "n"), False),
}
