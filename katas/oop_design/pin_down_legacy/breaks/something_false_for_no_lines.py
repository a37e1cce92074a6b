"""Something false for no lines.

Breaks: "Results are what is returned"
"""


class InvoiceTest(unittest.TestCase):
    ...

    def test_no_lines_give_nothing_and_use_no_number(self):
        self.assertFalse(self.invoiced())
        self.some_invoice()
        self.assertEqual(self.customer["invoices"], ["30-1001"])
