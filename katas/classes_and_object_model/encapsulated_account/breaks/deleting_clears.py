"""Deleting the entries clears the account.

Breaks: "Assigning to them or deleting them raises `AttributeError`."
"""


class Account:
    ...

    @property
    def entries(self):
        return tuple(self.__entries)

    @entries.deleter
    def entries(self):
        self.__entries.clear()
