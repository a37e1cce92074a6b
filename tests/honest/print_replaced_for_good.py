# Puts functions of its own into its module in the place of builtins.
# shared: passed
# split: passed
from honest import *
import builtins

lines = []


def print(*values):
    lines.append(" ".join(map(str, values)))


def sorted(values, **options):
    return builtins.sorted(values, **options)


print("seen", 1)
assert lines == ["seen 1"] and sorted([2, 1]) == [1, 2]
len = lambda x: builtins.len(x)
