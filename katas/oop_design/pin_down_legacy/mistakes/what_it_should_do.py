"""A test says what is right: the expected value is worked out.

It fails, and nothing has been changed yet: {{the_legacy_code_passes: message}}. What the code gives may well be odd. Customers, ledgers
and other programs rely on it, so record what comes; whether it should change is a question for later, and for others.

Breaks: "All tests pass with the module as it is."
Fails: the_legacy_code_passes
"""


class InvoiceTest(unittest.TestCase):
    ...

    def test_discounts_are_rounded_in_the_shops_favour(self):
        found = [self.total(2999, level=level) for level in ("gold", "silver", "Gold", "")]
        self.assertEqual(found, [2699, 2849, 2999, 2999])
