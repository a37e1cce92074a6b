"""A day of payments whose ids and countries count how often they are compared or hashed.

`steps(fn)` says how many such steps a function takes: a measure of its work that is the same on every machine.
"""

from collections import Counter

_counts = Counter()


class Key:
    """An id or a country. Comparing it, or computing its hash, is one step."""

    __slots__ = ("kind", "value")

    def __init__(self, kind, value):
        self.kind = kind
        self.value = value

    def __eq__(self, other):
        _counts[self.kind] += 1
        return isinstance(other, Key) and self.value == other.value

    def __lt__(self, other):
        _counts[self.kind] += 1
        return self.value < other.value

    def __hash__(self):
        _counts[self.kind] += 1
        return hash(self.value)

    def __bool__(self):
        return bool(self.value)

    def __repr__(self):
        return f"{self.kind} {self.value!r}"


class Payment:
    """A payment: the id of its customer, a country, an amount."""

    def __init__(self, customer, country, cents):
        self.customer = customer
        self.country = country
        self.cents = cents


class Customer:
    """A customer: an id, and the largest amount that is usual."""

    def __init__(self, id, limit):
        self.id = id
        self.limit = limit


def day(n):
    """`n` payments, `n` customers and five blocked countries. One payment in twenty is suspicious."""
    customers = [Customer(Key("id", number), 10_000) for number in range(n)]
    payments = []
    for number in range(n):
        country = 95 + number % 5 if number % 40 == 7 else number % 90
        cents = 20_000 if number % 40 == 21 else number % 10_000
        payments.append(Payment(Key("id", number * 7919 % n), Key("country", country), cents))
    return payments, customers, [Key("country", country) for country in range(95, 100)]


def steps(fn, n=400):
    """How many steps `fn(payments, customers, blocked)` takes for `n` payments: {"id": ..., "country": ..., "all": ...}."""
    arguments = day(n)
    _counts.clear()
    fn(*arguments)
    return {"id": _counts["id"], "country": _counts["country"], "all": _counts["id"] + _counts["country"]}
