"""Numbers are looked at one by one.

Breaks: "which number the next invoice gets"
"""


class InvoiceTest(unittest.TestCase):
    ...

    def test_numbers_go_up_and_are_entered_at_the_customer(self):
        self.customer["invoices"].append("29-7")
        self.some_invoice()
        self.assertEqual(self.customer["invoices"], ["29-7", "30-1001"])
