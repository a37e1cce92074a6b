"""A limit is good if it is not below zero.

It also has to fit what is there: with a balance of -300, a limit of 299 is broken in the moment in which it is set, and the account is in a state that
no withdrawal could have made. A rule about two values has to be looked at when either of them changes.

Breaks: "and so is one that the balance breaks already"

Fails: a_bad_limit_is_refused_on_every_way_in
"""


class Account:
    ...

    @property
    def limit(self):
        return self.__limit

    @limit.setter
    def limit(self, cents):
        if cents < 0:
            raise ValueError("a limit is not below zero")
        self.__limit = cents
