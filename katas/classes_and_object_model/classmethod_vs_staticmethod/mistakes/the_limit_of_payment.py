"""The limit stands in Payment, so that is where it is set.

It stands there for all banks. After one bank had set its own, the limits were
{{a_limit_stays_below_its_class: limits after Bank.set_limit(500)}}. `cls.limit = cents` writes into the class that was
asked, and hides the value of the base class for it and its subclasses.

Breaks: "No other class notices."
Fails: a_limit_stays_below_its_class
"""


class Payment:
    ...

    @classmethod
    def set_limit(cls, cents):
        Payment.limit = cents
