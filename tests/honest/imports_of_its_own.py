# Writes a module into its folder and imports it.
# shared: passed
# split: passed
from honest import *
import importlib
import sys

with open("beside.py", "w") as file:
    file.write("word = 'beside'\n")
sys.path.insert(0, "")
importlib.invalidate_caches()
assert importlib.import_module("beside").word == "beside"
assert sys.modules[__name__].tally is tally
