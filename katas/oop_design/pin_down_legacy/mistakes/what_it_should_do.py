"""A test says what is right, and rounding in the shop's favour is not.

It fails, and nothing has been changed yet: {{the_legacy_code_passes: message}}. Customers, ledgers and other programs rely on what the
code does. Record that first; whether it should change is a question for later, and for others.

Breaks: "All tests pass with the module as it is."
Fails: the_legacy_code_passes
"""


class InvoiceTest(unittest.TestCase):
    ...

    def test_discounts_are_rounded_in_the_shops_favour(self):
        found = [self.total(2999, level=level) for level in ("gold", "silver", "Gold", "")]
        self.assertEqual(found, [2699, 2849, 2999, 2999])
