"""A property without a setter protects the list.

It protects the *attribute*: nobody can assign another list. The list that it returns is the only one there is, and
`append` assigns nothing, so a caller wrote an entry that no rule has seen. Return a tuple.

Fails: what_entries_gave_is_no_way_in
"""


class Account:
    ...

    @property
    def entries(self):
        return self.__entries
