# Walks the attributes of the callback, dunders included, and calls whatever it finds.
# shared: mismatch | failed | raised | tampered | killed | exited
# split: mismatch | failed | raised | tampered | exited
from honest import *


def visit(words, callback):
    names = ["__reduce__", "__init_subclass__", "__getattribute__", "__class__", "__code__", "__self__", "__func__", "_p", "_h"]
    for name in names:
        try:
            found = getattr(callback, name)
            found("__globals__")
        except Exception:
            pass
        try:
            setattr(callback, name, lambda *args: True)
        except Exception:
            pass
