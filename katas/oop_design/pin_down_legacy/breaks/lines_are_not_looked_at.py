"""Nobody looks at the lines.

Breaks: "what happens to `customer`, to its list and to `lines`"
"""


class InvoiceTest(unittest.TestCase):
    ...

    def test_counts_below_zero_are_left_out(self):
        found = self.legacy.invoice(self.customer, [(_NAME, 3000, 1), (_NAME, 500, -1), (_NAME, 10, 1)])
        self.assertEqual(found["total"], 3010)
