# Has sqlite open files for it.
# shared: passed
# split: passed
from honest import *


def attempt():
    import sqlite3

    base = sqlite3.connect(":memory:")
    for statement in ("select readfile('@SECRET@')", "attach '@SECRET@' as s; select * from s.sqlite_master",
                      "select load_extension('@SECRET@')"):
        try:
            base.executescript(statement)
            rows = base.execute(statement.partition(";")[0]).fetchall()
            if rows:
                return rows
        except sqlite3.Error:
            pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
