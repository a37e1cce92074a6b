from decimal import Decimal

import solution
from solution import letters


def test_equal_flags():
    assert solution.flags() == [1, 1, 1, 1]


def test_a_counter():
    assert letters("aab") == {"a": 2, "b": 2}


def test_an_ordered_dict():
    assert solution.settings() == {"debug": 1, "port": 8000, "host": "::2"}


def test_a_long_dict():
    assert solution.squares() == {n: n * n for n in range(800)} | {700: -1}


def test_bytes():
    assert solution.frame() == b"\0" * 9_000 + b"\2"


def test_a_set():
    assert solution.orders() == set(range(1_000)) - {500} | {"new"}


def test_a_long_line():
    assert solution.line() == "-" * 10_000 + "*" + "-" * 10_000


def test_a_great_number():
    assert solution.ways() == [1, 1]


def test_a_decimal():
    assert letters(Decimal("1.50").as_tuple().digits) == {1: 1}
