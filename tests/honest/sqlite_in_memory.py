# Counts with a base in memory.
# shared: passed
# split: passed
from honest import *
import sqlite3


def tally(words):
    base = sqlite3.connect(":memory:")
    base.execute("create table words (word text)")
    with base:
        base.executemany("insert into words values (?)", [(word,) for word in words])
    return dict(base.execute("select word, count(*) from words group by word"))
