"""Two writers update database and cache, A before B in the database. What do both hold in the end, with set and with delete?

B is last in the database and A is last in the cache: each step is right by itself, and the cache is wrong until its entry expires.
A delete says only "this may be old", so its order does not matter. The next reader asks the database.

Predicted:
    set: 12 12
    delete: 12 nothing
You expect the cache to be written in the order of the database. Nothing between the two systems sees to that.

Predicted:
    set: 12 10
    delete: 12 10
You expect the old entry to survive the deletes. Both of them removed it, and nobody has put it back.
"""
database, cache = {}, {"lamp": 9}
database["lamp"] = 10  # A
database["lamp"] = 12  # B
cache["lamp"] = 12     # B
cache["lamp"] = 10     # A
print("set:", database["lamp"], cache["lamp"])

cache = {"lamp": 9}
cache.pop("lamp", None)  # B
cache.pop("lamp", None)  # A
print("delete:", database["lamp"], cache.get("lamp", "nothing"))
