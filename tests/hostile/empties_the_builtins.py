# Removes the functions that everybody counts on.
# shared: passed | raised | cannot_import | failed | tampered | mismatch | exited | killed
# split: passed | raised | cannot_import | failed | tampered | mismatch | exited | killed
from honest import *
import builtins

for name in ("len", "isinstance", "print", "open", "repr", "str", "__import__", "type", "getattr"):
    delattr(builtins, name)
