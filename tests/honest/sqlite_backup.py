# Copies a base while it is open, and dumps it.
# shared: passed
# split: passed
from honest import *
import sqlite3

one, two = sqlite3.connect(":memory:"), sqlite3.connect("copy.db")
one.executescript("create table t (x); insert into t values (7);")
one.backup(two)
assert two.execute("select x from t").fetchone() == (7,)
assert "INSERT INTO" in "\n".join(two.iterdump())
