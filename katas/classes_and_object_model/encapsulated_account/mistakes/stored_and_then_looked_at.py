"""The setter stores the limit, and raises if it is not a good one.

The caller gets the exception and believes that nothing has happened; the bad limit is in place. An exception undoes nothing: look first, and store in
the last line.

Breaks: "What is refused changes nothing."

Fails: a_bad_limit_is_refused_on_every_way_in
"""


class Account:
    ...

    @property
    def limit(self):
        return self.__limit

    @limit.setter
    def limit(self, cents):
        self.__limit = cents
        if cents < 0 or self.balance < -cents:
            raise ValueError("not this limit")
