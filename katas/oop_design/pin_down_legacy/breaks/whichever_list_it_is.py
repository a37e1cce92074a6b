"""Whichever list it is.

Breaks: "what happens to `customer`, to its list and to `lines`"
"""


class InvoiceTest(unittest.TestCase):
    ...

    def test_numbers_go_up_and_are_entered_at_the_customer(self):
        self.customer["invoices"].append("29-7")
        self.some_invoice()
        self.some_invoice()
        self.assertEqual(self.customer["invoices"], ["29-7", "30-1001", "30-1002"])
