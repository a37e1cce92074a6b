"""The expected value is what the function returns: so call it twice.

Both calls go to the same code, changed or not. A recorded value is written down as text, once, while the code is as it is; this
test passes for any version that is wrong in the same way twice.

Breaks: "At least one of your tests fails then."
Fails: changes_of_money_are_noticed
"""


class InvoiceTest(unittest.TestCase):
    ...

    def test_discounts_are_rounded_in_the_shops_favour(self):
        for level in ("gold", "silver", "Gold", ""):
            self.assertEqual(self.total(2999, level=level), self.total(2999, level=level))
