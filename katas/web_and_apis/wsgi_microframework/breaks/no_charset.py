"""The charset is left out.

Breaks: "the header `Content-Type` is"
"""

_TEXT = ("Content-Type", "text/plain")
