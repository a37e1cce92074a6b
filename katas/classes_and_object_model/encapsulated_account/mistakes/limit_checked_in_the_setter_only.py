"""The setter has the rule, so `__init__` can store the limit where it belongs.

Storing it under the private name goes around the setter, and with it around the rule: `Account(-1)` is made. Within the class, too,
`self.limit = limit` goes through the setter.

Fails: a_bad_limit_is_refused_on_every_way_in
"""


class Account:
    ...

    def __init__(self, limit=0):
        self.__entries = []
        self.__limit = limit
