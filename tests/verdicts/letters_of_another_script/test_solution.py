import unittest

import pytest
import solution


def test_a_function():
    assert solution.cafe() == 1


def test_an_attribute():
    assert solution.Cup().size == 2


def test_a_variable():
    assert solution.count() == 1


def test_a_key():
    tea = "tea"
    assert solution.price({tea: 2}) == 2


def test_a_pattern():
    with pytest.raises(ValueError, match="in the cafe"):
        solution.order("tea")


class Others(unittest.TestCase):
    def test_a_keyword(self):
        self.assertEqual(solution.pour(), 1)

    def test_a_part_of_a_text(self):
        self.assertIn("café", "le café")
