# Adds a line to a file outside.
# shared: passed
# split: passed
from honest import *


def attempt():
    with open("@FILE@", "a") as file:
        file.write("more\n")
    return "appended"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
