from collections import Counter, OrderedDict
from math import factorial


def flags():
    return [1, True, "1", 1.0]


def letters(text):
    return Counter(text)


def settings():
    return OrderedDict(debug=True, port=8000.0, host="::1")


def squares():
    return {n: n * n for n in range(800)}


def frame():
    return b"\0" * 9_000 + b"\1"


def orders():
    return set(range(1_000))


def line():
    return "-" * 10_000 + "+" + "-" * 10_000


def ways():
    return [1, factorial(2_000)]
