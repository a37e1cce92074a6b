# Creates a file in a folder that anybody may write.
# shared: passed
# split: passed
from honest import *


def attempt():
    open("@FOLDER@/@MARK@", "w").write("here")
    return "written"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
