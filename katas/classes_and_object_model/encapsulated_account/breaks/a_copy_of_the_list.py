"""The entries are given as a new list.

Breaks: "`entries` gives a tuple of the amounts."
"""


class Account:
    ...

    @property
    def entries(self):
        return list(self.__entries)
