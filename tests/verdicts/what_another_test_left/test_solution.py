import unittest

import pytest
from solution import Cart

seen = []


@pytest.fixture(scope="module")
def cart():
    return Cart()


def test_put(cart):
    cart.items.append("tea")
    seen.append("tea")
    assert cart.items == ["tea"]


def test_still_there(cart):
    assert cart.items == ["tea"]


class CartTest(unittest.TestCase):
    def test_1(self):
        type(self).cart = Cart()

    def test_2(self):
        self.assertEqual(self.cart.items, [])
