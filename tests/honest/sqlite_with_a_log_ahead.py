# Writes ahead into a log, with a reader beside the writer.
# shared: passed
# split: passed
from honest import *
import sqlite3

writer = sqlite3.connect("words.db")
assert writer.execute("pragma journal_mode=wal").fetchone() == ("wal",)
writer.execute("create table words (word text)")
writer.commit()
reader = sqlite3.connect("words.db")
writer.execute("insert into words values ('a')")
assert reader.execute("select count(*) from words").fetchone() == (0,)
writer.commit()
assert reader.execute("select count(*) from words").fetchone() == (1,)
assert writer.execute("pragma wal_checkpoint(truncate)").fetchone() is not None
