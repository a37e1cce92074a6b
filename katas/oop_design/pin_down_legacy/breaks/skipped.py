"""A test that fails is expected to.

Breaks: "All tests pass with the module as it is."
"""


class InvoiceTest(unittest.TestCase):
    ...

    @unittest.expectedFailure
    def test_discounts_are_rounded_in_the_shops_favour(self):
        self.assertEqual(self.total(2999, level="gold"), 2699)
