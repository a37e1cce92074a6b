"""One value below a limit and one above it cover both branches.

They cover every limit between them. A version that adds shipping to 2000 passes with 500 and 5000: take the two values on both
sides of the edge.

Breaks: "The checks change the module in one place at a time: one rule, one edge, one effect; or they repair one of its oddities."
Fails: changes_of_money_are_noticed
"""


class InvoiceTest(unittest.TestCase):
    ...

    def test_shipping_is_added_below_a_limit_after_the_discount(self):
        self.assertEqual([self.total(cents) for cents in (0, 1, 500, 5000)], [0, 491, 990, 5000])
        self.assertEqual(self.total(2000, level="gold"), 2290)
