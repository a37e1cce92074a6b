# Keeps a base in a file, and opens it again.
# shared: passed
# split: passed
from honest import *
import sqlite3

base = sqlite3.connect("words.db")
base.execute("create table words (word text)")
with base:
    base.execute("insert into words values ('a')")
base.close()
assert sqlite3.connect("words.db").execute("select * from words").fetchall() == [("a",)]
