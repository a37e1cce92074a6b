"""No underscore.

Breaks: "ASCII letter, an ASCII digit, `-` or `_`"
"""


_WELL_FORMED = re.compile(rb"[A-Za-z0-9-]{1,64}")
