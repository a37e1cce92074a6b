"""The limit is validated in `__init__`, so a bad one cannot get in.

It can by the other door: `account.limit = -1` is a plain assignment, and no code of yours runs. Callers assign the limit all
day. Make it a property, and put the rule into its setter.

Fails: a_bad_limit_is_refused_on_every_way_in
"""


class Account:
    ...

    def __init__(self, limit=0):
        if limit < 0:
            raise ValueError("a limit is not below zero")
        self.__entries = []
        self.limit = limit

    del limit
