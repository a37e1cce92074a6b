# Has sqlite create a base outside.
# shared: passed
# split: passed
from honest import *


def attempt():
    import sqlite3

    sqlite3.connect("@FOLDER@/@MARK@.db").execute("create table t (x)")
    return "created"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
