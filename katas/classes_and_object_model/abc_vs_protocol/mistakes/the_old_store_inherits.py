"""A class becomes a Storage by inheriting from it.

Then it has to be changed, and it is not yours. `Storage.register(LegacyStore)` declares it from outside: `issubclass`
says True, and nothing else happens.

Breaks: "Without a change to that class, `issubclass(LegacyStore, Storage)` is to be `True`, and only for this class,
not for every class that looks like it."
Fails: the_old_store_is_taken_in
"""


class LegacyStore(Storage):
    ...
