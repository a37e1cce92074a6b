import unittest

from add_up import Money


class AddUpTest(unittest.TestCase):
    def test_cents(self):
        self.assertAlmostEqual(Money(0.1) + Money(0.2), Money(0.3))
