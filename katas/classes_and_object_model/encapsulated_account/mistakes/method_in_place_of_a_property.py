"""A method of that name takes the place of the attribute.

Without `@property` above it, `account.balance` is the method itself: callers that compare it with a number, add to it or print it get
`<bound method …>`, or a TypeError if they are lucky. The decorator is what makes reading the attribute call the
function.

Fails: callers_that_kept_to_the_rules_go_on
"""


class Account:
    ...

    def balance(self):
        return sum(self.__entries)

    def withdraw(self, cents):
        if cents <= 0:
            raise ValueError("a withdrawal is above zero")
        if self.balance() - cents < -self.limit:
            raise ValueError("the limit does not allow it")
        self.__entries.append(-cents)

    @property
    def limit(self):
        return self.__limit

    @limit.setter
    def limit(self, cents):
        if cents < 0 or self.balance() < -cents:
            raise ValueError("this limit is broken already")
        self.__limit = cents
