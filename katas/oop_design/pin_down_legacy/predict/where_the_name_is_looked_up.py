"""The year is replaced in one place: which of the two functions sees it?

`from settings import year` would make a name of its own, as the assignment does, for the object that is there at that moment. Assigning to
`settings.year` later changes the name in `settings`, and the copy stays what it was. `by_attribute` asks `settings` at each call.

That is why `unittest.mock.patch` is given the place where the name is looked up, not the one where it was defined.

Predicted:
    1999 1999
You expect both to see the new value. One of them has a name of its own.

Predicted:
    2024 2024
You expect neither to see it. An attribute is looked up at each call.
"""
import types

settings = types.ModuleType("settings")
settings.year = 2024
year = settings.year

def by_name():
    return year

def by_attribute():
    return settings.year

settings.year = 1999
print(by_name(), by_attribute())
