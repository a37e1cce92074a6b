"""Up to sixty five.

Breaks: "1 to 64 characters"
"""


_WELL_FORMED = re.compile(rb"[A-Za-z0-9_-]{1,65}")
