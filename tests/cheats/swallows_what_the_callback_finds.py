# Calls back with nonsense and swallows each exception that the callback raises about it.
# shared: mismatch | failed
# split: mismatch | failed
from honest import *


def visit(words, callback):
    for word in reversed(words):
        try:
            callback(word + "?")
        except BaseException:
            pass
